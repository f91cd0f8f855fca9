/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-form.h"

#include <math.h>

gboolean
ccl_claim_form_parse_number (const char *text, double *number)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  guint n_points = 0, n_after = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F)
        continue;
      if (c == '.' || c == ',')
        {
          g_string_append_c (digits, '.');
          n_points++;
          continue;
        }
      if (g_unichar_digit_value (c) < 0)
        return FALSE;
      g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (c)));
      n_after += n_points;
    }

  /* Three digits after the only point or comma may be a group of thousands. */
  if (digits->len == n_points || n_points > 1 || (n_points == 1 && (n_after == 0 || n_after == 3)))
    return FALSE;
  *number = g_ascii_strtod (digits->str, NULL);
  return isfinite (*number);
}

char *
ccl_claim_form_format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point = NULL;

  if (!isfinite (number))
    return g_strdup ("");
  g_ascii_formatd (buffer, sizeof buffer, number == floor (number) ? "%.0f" : "%.15g", number);
  /* A fourth decimal, so that what the program writes itself does not look like thousands. */
  point = strchr (buffer, '.');
  return point != NULL && strlen (point + 1) == 3 ? g_strconcat (buffer, "0", NULL)
                                                  : g_strdup (buffer);
}

gboolean
ccl_claim_form_bound_has_upper (CclBound bound)
{
  return bound == CCL_BOUND_RANGE || bound == CCL_BOUND_VAGUE;
}

double
ccl_claim_form_get_value (const CclQuantity *quantity)
{
  if (quantity->bound == CCL_BOUND_AT_MOST || quantity->bound == CCL_BOUND_LESS_THAN)
    return quantity->interval.high;
  return quantity->interval.low;
}

gboolean
ccl_claim_form_make_quantity (CclBound bound, const char *value, const char *upper,
                              gboolean approx, CclUnit unit, const char *currency,
                              CclQuantity *quantity)
{
  double low = 0, high = 0;

  *quantity = ccl_quantity_none ();
  if (bound == CCL_BOUND_NONE)
    return TRUE;
  if (!ccl_claim_form_parse_number (value, &low))
    return FALSE;

  high = low;
  if (ccl_claim_form_bound_has_upper (bound) &&
      (!ccl_claim_form_parse_number (upper, &high) || high < low))
    return FALSE;
  if (bound == CCL_BOUND_AT_LEAST || bound == CCL_BOUND_MORE_THAN)
    high = INFINITY;
  if (bound == CCL_BOUND_AT_MOST || bound == CCL_BOUND_LESS_THAN)
    low = -INFINITY;

  quantity->bound = bound;
  quantity->interval = (CclInterval){ low, high };
  quantity->approx = approx || bound == CCL_BOUND_ABOUT || bound == CCL_BOUND_VAGUE;
  quantity->unit = unit;
  if (unit == CCL_UNIT_MONEY)
    {
      g_autofree char *upper_case = g_ascii_strup (currency, -1);

      if (strlen (upper_case) != 3)
        return FALSE;
      g_strlcpy (quantity->currency, upper_case, sizeof quantity->currency);
    }
  return TRUE;
}

static char *
make_slug (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GString *slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '_')
        g_string_append_c (slug, '_');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '_')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

char *
ccl_claim_form_party_id (CclParties *parties, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);
  g_autoptr (GPtrArray) ids = ccl_parties_list (parties);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *known = ccl_parties_dup_name (parties, id);
      g_autofree char *known_folded = g_utf8_casefold (known, -1);

      if (g_str_equal (folded, known_folded))
        return g_strdup (id);
    }
  return make_slug (stripped);
}

static void
add_change (GPtrArray *changes, const char *field, const char *value)
{
  g_ptr_array_add (changes, g_strdup (field));
  g_ptr_array_add (changes, g_strdup (value != NULL ? value : ""));
}

static void
add_text_change (GPtrArray *changes, const char *field, const char *before, const char *after)
{
  if (g_strcmp0 (before, after) != 0)
    add_change (changes, field, after);
}

static void
add_number (GPtrArray *changes, const char *field, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  add_change (changes, field,
              isfinite (number) ? g_ascii_dtostr (buffer, sizeof buffer, number) : "");
}

/* As a whole: half a quantity would be a figure that nobody gave. */
static void
add_quantity (GPtrArray *changes, const CclQuantity *quantity)
{
  add_number (changes, "low", quantity->interval.low);
  add_number (changes, "high", quantity->interval.high);
  add_change (changes, "bound", ccl_bound_word (quantity->bound));
  add_change (changes, "approx", quantity->approx ? "true" : "false");
  add_change (changes, "unit", ccl_unit_word (quantity->unit));
  add_change (changes, "currency", quantity->currency);
}

static void
add_time (GPtrArray *changes, const CclClaim *claim)
{
  g_autofree char *start = ccl_day_format_iso (claim->start);
  g_autofree char *end = ccl_day_format_iso (claim->end);

  add_change (changes, "start", start);
  add_change (changes, "end", end);
  add_change (changes, "cumulative", claim->cumulative ? "true" : "false");
}

GPtrArray *
ccl_claim_form_list_changes (const CclClaim *before, const CclClaim *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  if (before->event != after->event)
    add_change (changes, "event", ccl_event_word (after->event));
  if (before->object != after->object)
    add_change (changes, "object", ccl_object_word (after->object));
  add_text_change (changes, "model", before->model, after->model);
  if (!ccl_quantity_equal (&before->quantity, &after->quantity))
    add_quantity (changes, &after->quantity);
  add_text_change (changes, "claimant", before->claimant, after->claimant);
  if (before->stance != after->stance)
    add_change (changes, "stance", ccl_stance_word (after->stance));
  if (before->polarity != after->polarity)
    add_change (changes, "polarity", ccl_polarity_word (after->polarity));
  add_text_change (changes, "actor", before->actor, after->actor);
  add_text_change (changes, "affected", before->affected, after->affected);
  add_text_change (changes, "place", before->place, after->place);
  if (before->start != after->start || before->end != after->end ||
      before->cumulative != after->cumulative)
    add_time (changes, after);
  return changes;
}
