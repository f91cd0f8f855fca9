/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-decisions.h"

#include <math.h>
#include <string.h>

/* Between the two claim keys of a link; no key has it. */
#define LINK_SEPARATOR '\x1f'

static const char *const kind_words[CCL_N_DECISION_KINDS] = { "comparison", "article", "claim",
                                                              "row",        "link",    "party" };

const char *
ccl_decision_kind_word (CclDecisionKind kind)
{
  g_return_val_if_fail ((guint) kind < CCL_N_DECISION_KINDS, NULL);

  return kind_words[kind];
}

gboolean
ccl_decision_kind_parse (const char *word, CclDecisionKind *kind)
{
  for (int i = 0; word != NULL && i < CCL_N_DECISION_KINDS; i++)
    if (g_str_equal (kind_words[i], word))
      {
        *kind = (CclDecisionKind) i;
        return TRUE;
      }

  return FALSE;
}

/* The map ------------------------------------------------------------------------------------ */

typedef struct
{
  CclDecisionKind kind;
  char *target;
  char *field;
} Key;

/* A balanced tree, since what is asked for are neighbours: all fields of a claim, all claims of an
 * article. */
struct _CclDecisions
{
  GTree *values; /* Key -> char * */
};

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->target);
  g_free (key->field);
  g_free (key);
}

static int
key_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Key *left = a, *right = b;
  int order;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  order = strcmp (left->target, right->target);
  return order != 0 ? order : strcmp (left->field, right->field);
}

CclDecisions *
ccl_decisions_new (void)
{
  CclDecisions *decisions = g_new0 (CclDecisions, 1);

  decisions->values = g_tree_new_full (key_compare, NULL, key_free, g_free);
  return decisions;
}

void
ccl_decisions_free (CclDecisions *decisions)
{
  g_tree_unref (decisions->values);
  g_free (decisions);
}

static void
copy_one (CclDecisionKind kind, const char *target, const char *field, const char *value,
          gpointer user_data)
{
  ccl_decisions_set (user_data, kind, target, field, value);
}

CclDecisions *
ccl_decisions_copy (const CclDecisions *decisions)
{
  CclDecisions *copy = ccl_decisions_new ();

  ccl_decisions_foreach (decisions, copy_one, copy);
  return copy;
}

void
ccl_decisions_set (CclDecisions *decisions, CclDecisionKind kind, const char *target,
                   const char *field, const char *value)
{
  g_return_if_fail ((guint) kind < CCL_N_DECISION_KINDS && target != NULL && field != NULL);

  if (value == NULL)
    {
      const Key sought = { kind, (char *) target, (char *) field };

      g_tree_remove (decisions->values, &sought);
    }
  else
    {
      Key *key = g_new (Key, 1);

      *key = (Key){ kind, g_strdup (target), g_strdup (field) };
      g_tree_replace (decisions->values, key, g_strdup (value));
    }
}

const char *
ccl_decisions_get (const CclDecisions *decisions, CclDecisionKind kind, const char *target,
                   const char *field)
{
  const Key sought = { kind, (char *) target, (char *) field };

  return g_tree_lookup (decisions->values, &sought);
}

guint
ccl_decisions_get_n (const CclDecisions *decisions)
{
  return (guint) g_tree_nnodes (decisions->values);
}

void
ccl_decisions_foreach (const CclDecisions *decisions, CclDecisionFunc func, gpointer user_data)
{
  for (GTreeNode *node = g_tree_node_first (decisions->values); node != NULL;
       node = g_tree_node_next (node))
    {
      const Key *key = g_tree_node_key (node);

      func (key->kind, key->target, key->field, g_tree_node_value (node), user_data);
    }
}

/* The first decision at or after (kind, target). */
static GTreeNode *
find_first (const CclDecisions *decisions, CclDecisionKind kind, const char *target)
{
  const Key sought = { kind, (char *) target, (char *) "" };

  return g_tree_lower_bound (decisions->values, &sought);
}

static gboolean
is_about (GTreeNode *node, CclDecisionKind kind, const char *target)
{
  const Key *key = node != NULL ? g_tree_node_key (node) : NULL;

  return key != NULL && key->kind == kind && g_str_equal (key->target, target);
}

char *
ccl_decisions_link_target (const char *claim_key, const char *other_key)
{
  const gboolean in_order = strcmp (claim_key, other_key) <= 0;

  return g_strdup_printf ("%s%c%s", in_order ? claim_key : other_key, LINK_SEPARATOR,
                          in_order ? other_key : claim_key);
}

/* Laying them over articles and claims. A value that makes no sense is passed over: the file it came
 * from may be damaged, or newer than this program. -------------------------------------------- */

static gboolean
parse_boolean (const char *value, gboolean *result)
{
  if (!g_str_equal (value, "true") && !g_str_equal (value, "false"))
    return FALSE;

  *result = value[0] == 't';
  return TRUE;
}

/* A figure; "" is the open end. Nothing here counts below zero. */
static gboolean
parse_bound (const char *value, double open_end, double *result)
{
  char *rest = NULL;
  double number;

  if (value[0] == '\0')
    {
      *result = open_end;
      return TRUE;
    }

  number = g_ascii_strtod (value, &rest);
  if (*rest != '\0' || rest == value || !isfinite (number) || number < 0)
    return FALSE;

  *result = number;
  return TRUE;
}

static gboolean
parse_day (const char *value, CclDay *day)
{
  const CclDay parsed = ccl_day_parse_iso (value);

  if (parsed == 0 && value[0] != '\0')
    return FALSE;

  *day = parsed;
  return TRUE;
}

static gboolean
parse_currency (const char *value, CclQuantity *quantity)
{
  if (strlen (value) >= sizeof quantity->currency)
    return FALSE;

  g_strlcpy (quantity->currency, value, sizeof quantity->currency);
  return TRUE;
}

/* TRUE also for fields that are none of a quantity's: only a bad value is an error. */
static gboolean
set_quantity_field (CclQuantity *quantity, const char *field, const char *value)
{
  if (g_str_equal (field, "low"))
    return parse_bound (value, -INFINITY, &quantity->interval.low);
  if (g_str_equal (field, "high"))
    return parse_bound (value, INFINITY, &quantity->interval.high);
  if (g_str_equal (field, "bound"))
    return ccl_bound_parse (value, &quantity->bound);
  if (g_str_equal (field, "unit"))
    return ccl_unit_parse (value, &quantity->unit);
  if (g_str_equal (field, "approx"))
    return parse_boolean (value, &quantity->approx);
  if (g_str_equal (field, "currency"))
    return parse_currency (value, quantity);
  return TRUE;
}

/* A quantity is corrected as a whole or not at all: half of one would be a figure nobody gave. */
static void
correct_quantity (CclClaim *claim, GTreeNode *first)
{
  CclQuantity quantity = claim->quantity;

  for (GTreeNode *node = first; is_about (node, CCL_DECISION_CLAIM, claim->key);
       node = g_tree_node_next (node))
    {
      const Key *key = g_tree_node_key (node);

      if (!set_quantity_field (&quantity, key->field, g_tree_node_value (node)))
        return;
    }

  if (quantity.interval.low > quantity.interval.high)
    return;
  if (quantity.bound == CCL_BOUND_NONE)
    quantity = ccl_quantity_none ();
  if (ccl_quantity_equal (&quantity, &claim->quantity))
    return;

  claim->quantity = quantity;
  claim->edited |= CCL_CLAIM_QUANTITY;
}

static void
correct_time (CclClaim *claim, GTreeNode *first)
{
  CclDay start = claim->start, end = claim->end;
  gboolean cumulative = claim->cumulative, corrected = FALSE;

  for (GTreeNode *node = first; is_about (node, CCL_DECISION_CLAIM, claim->key);
       node = g_tree_node_next (node))
    {
      const Key *key = g_tree_node_key (node);
      const char *value = g_tree_node_value (node);

      if (g_str_equal (key->field, "start"))
        corrected |= parse_day (value, &start);
      else if (g_str_equal (key->field, "end"))
        corrected |= parse_day (value, &end);
      else if (g_str_equal (key->field, "cumulative"))
        corrected |= parse_boolean (value, &cumulative);
    }

  if (!corrected || (start != 0 && end != 0 && start > end))
    return;

  claim->start = start;
  claim->end = end;
  claim->cumulative = cumulative;
  claim->edited |= CCL_CLAIM_TIME;
}

static void
correct_claimant (CclClaim *claim, const char *value)
{
  if (value[0] == '\0')
    return; /* somebody vouches for every claim */

  ccl_claim_set (&claim->claimant, value);
  if (g_str_equal (value, CCL_PARTY_OUTLET))
    {
      ccl_claim_set (&claim->claimant_text, NULL);
      claim->claimant_span = (CclSpan){ 0, 0 };
    }
  claim->edited |= CCL_CLAIM_CLAIMANT;
}

static void
correct_text (CclClaim *claim, char **text, const char *value, CclClaimFields bit)
{
  ccl_claim_set (text, value[0] != '\0' ? value : NULL);
  claim->edited |= bit;
}

static void
correct_field (CclClaim *claim, const char *field, const char *value)
{
  CclClaimFields bit = 0;

  if (g_str_equal (field, "event"))
    bit = ccl_event_parse (value, &claim->event) ? CCL_CLAIM_EVENT : 0;
  else if (g_str_equal (field, "object"))
    bit = ccl_object_parse (value, &claim->object) ? CCL_CLAIM_OBJECT : 0;
  else if (g_str_equal (field, "stance"))
    bit = ccl_stance_parse (value, &claim->stance) ? CCL_CLAIM_STANCE : 0;
  else if (g_str_equal (field, "polarity"))
    bit = ccl_polarity_parse (value, &claim->polarity) ? CCL_CLAIM_POLARITY : 0;
  else if (g_str_equal (field, "model"))
    correct_text (claim, &claim->model, value, CCL_CLAIM_MODEL);
  else if (g_str_equal (field, "claimant"))
    correct_claimant (claim, value);
  else if (g_str_equal (field, "actor"))
    correct_text (claim, &claim->actor, value, CCL_CLAIM_ACTOR);
  else if (g_str_equal (field, "affected"))
    correct_text (claim, &claim->affected, value, CCL_CLAIM_AFFECTED);
  else if (g_str_equal (field, "place"))
    correct_text (claim, &claim->place, value, CCL_CLAIM_PLACE);
  else if (g_str_equal (field, "status"))
    ccl_status_parse (value, &claim->status);
  else if (g_str_equal (field, "note"))
    correct_text (claim, &claim->note, value, 0);

  claim->edited |= bit;
}

/* @claim must not be shared yet. */
static void
correct_claim (const CclDecisions *decisions, CclClaim *claim)
{
  GTreeNode *first = find_first (decisions, CCL_DECISION_CLAIM, claim->key);

  for (GTreeNode *node = first; is_about (node, CCL_DECISION_CLAIM, claim->key);
       node = g_tree_node_next (node))
    {
      const Key *key = g_tree_node_key (node);

      correct_field (claim, key->field, g_tree_node_value (node));
    }

  correct_quantity (claim, first);
  correct_time (claim, first);
}

CclArticle *
ccl_decisions_apply_to_article (const CclDecisions *decisions, CclArticle *article)
{
  CclArticle *corrected = NULL;

  if (article->id == NULL ||
      !is_about (find_first (decisions, CCL_DECISION_ARTICLE, article->id), CCL_DECISION_ARTICLE,
                 article->id))
    return ccl_article_ref (article);

  corrected = ccl_article_copy (article);
  for (GTreeNode *node = find_first (decisions, CCL_DECISION_ARTICLE, article->id);
       is_about (node, CCL_DECISION_ARTICLE, article->id); node = g_tree_node_next (node))
    {
      const char *field = ((const Key *) g_tree_node_key (node))->field;
      const char *value = g_tree_node_value (node);
      const char *text = value[0] != '\0' ? value : NULL;

      if (g_str_equal (field, "title"))
        ccl_claim_set (&corrected->title, text);
      else if (g_str_equal (field, "outlet"))
        ccl_claim_set (&corrected->outlet, text);
      else if (g_str_equal (field, "byline"))
        ccl_claim_set (&corrected->byline, text);
      else if (g_str_equal (field, "published"))
        parse_day (value, &corrected->published);
    }

  return corrected;
}

/* Reads "ARTICLE:START-END" as a stretch of this article's text. */
static gboolean
parse_evidence (const char *value, const CclArticle *article, CclSpan *evidence)
{
  const gsize id_len = strlen (article->id);
  guint64 start, end;
  char *rest = NULL;

  if (strncmp (value, article->id, id_len) != 0 || value[id_len] != ':' ||
      !g_ascii_isdigit (value[id_len + 1]))
    return FALSE;
  start = g_ascii_strtoull (value + id_len + 1, &rest, 10);
  if (rest[0] != '-' || !g_ascii_isdigit (rest[1]))
    return FALSE;
  end = g_ascii_strtoull (rest + 1, &rest, 10);
  if (rest[0] != '\0' || start >= end || end > article->text_len)
    return FALSE;
  if ((article->text[start] & 0xC0) == 0x80 || (article->text[end] & 0xC0) == 0x80)
    return FALSE; /* within a character */

  *evidence = (CclSpan){ start, end };
  return TRUE;
}

/* Returns: (transfer full) (nullable): the claim that the editor added under @key */
static CclClaim *
make_added (const CclDecisions *decisions, const CclArticle *article, const char *key,
            const char *where)
{
  const char *event_word = ccl_decisions_get (decisions, CCL_DECISION_CLAIM, key, "event");
  const char *object_word = ccl_decisions_get (decisions, CCL_DECISION_CLAIM, key, "object");
  const char *claimant_text = ccl_decisions_get (decisions, CCL_DECISION_CLAIM, key, "claimant_text");
  CclClaim *claim = NULL;
  CclEvent event;
  CclObject object;
  CclSpan evidence;

  if (!ccl_event_parse (event_word, &event) || !ccl_object_parse (object_word, &object) ||
      !parse_evidence (where, article, &evidence))
    return NULL;

  claim = ccl_claim_new (event, object, evidence);
  ccl_claim_set (&claim->key, key);
  ccl_claim_set (&claim->article, article->id);
  ccl_claim_set (&claim->claimant_text, claimant_text);
  claim->confidence = 1;
  claim->rule = "editor";
  correct_claim (decisions, claim);
  claim->edited = 0; /* there was nothing to correct */
  return claim;
}

static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  const CclSpan left = ccl_claim_get_evidence (*(CclClaim *const *) a);
  const CclSpan right = ccl_claim_get_evidence (*(CclClaim *const *) b);

  if (left.start != right.start)
    return left.start < right.start ? -1 : 1;
  return (left.end > right.end) - (left.end < right.end);
}

/* The claims that the editor added to @article, in the order of evidence. The key of each begins
 * with the article's id and a colon, as all keys do: that is what finds them. */
static GPtrArray *
list_added (const CclDecisions *decisions, const CclArticle *article, GHashTable *taken)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_autofree char *prefix = g_strconcat (article->id, ":", NULL);

  for (GTreeNode *node = find_first (decisions, CCL_DECISION_CLAIM, prefix); node != NULL;
       node = g_tree_node_next (node))
    {
      const Key *key = g_tree_node_key (node);
      CclClaim *claim = NULL;

      if (key->kind != CCL_DECISION_CLAIM || !g_str_has_prefix (key->target, prefix))
        break;
      if (g_str_equal (key->field, "added") && !g_hash_table_contains (taken, key->target))
        claim = make_added (decisions, article, key->target, g_tree_node_value (node));
      if (claim != NULL)
        g_ptr_array_add (added, claim);
    }

  g_ptr_array_sort (added, compare_evidence);
  return g_steal_pointer (&added);
}

static CclClaim *
apply_to_claim (const CclDecisions *decisions, CclClaim *claim)
{
  CclClaim *corrected = NULL;

  if (!is_about (find_first (decisions, CCL_DECISION_CLAIM, claim->key), CCL_DECISION_CLAIM,
                 claim->key))
    return ccl_claim_ref (claim);

  corrected = ccl_claim_copy (claim);
  correct_claim (decisions, corrected);
  return corrected;
}

GPtrArray *
ccl_decisions_apply_to_claims (const CclDecisions *decisions, const CclArticle *article,
                               GPtrArray *claims)
{
  GPtrArray *result = g_ptr_array_new_full (claims->len, (GDestroyNotify) ccl_claim_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) added = NULL;
  guint n_added = 0;

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (taken, ((CclClaim *) g_ptr_array_index (claims, i))->key);
  added = list_added (decisions, article, taken);

  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);

      while (n_added < added->len &&
             compare_evidence (&g_ptr_array_index (added, n_added), &claim) < 0)
        g_ptr_array_add (result, ccl_claim_ref (g_ptr_array_index (added, n_added++)));
      g_ptr_array_add (result, apply_to_claim (decisions, claim));
    }
  while (n_added < added->len)
    g_ptr_array_add (result, ccl_claim_ref (g_ptr_array_index (added, n_added++)));

  return result;
}

typedef struct
{
  GHashTable *known;
  GHashTable *orphans; /* a set; owns its strings */
} OrphanSearch;

static void
look_at_key (OrphanSearch *search, char *key)
{
  if (g_hash_table_contains (search->known, key))
    g_free (key);
  else
    g_hash_table_add (search->orphans, key);
}

static void
look_for_orphan (CclDecisionKind kind, const char *target, const char *field, const char *value,
                 gpointer user_data)
{
  OrphanSearch *search = user_data;
  const char *separator = strchr (target, LINK_SEPARATOR);

  if (kind == CCL_DECISION_CLAIM || kind == CCL_DECISION_ROW)
    look_at_key (search, g_strdup (target));
  else if (kind == CCL_DECISION_LINK && separator != NULL)
    {
      look_at_key (search, g_strndup (target, (gsize) (separator - target)));
      look_at_key (search, g_strdup (separator + 1));
    }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
ccl_decisions_list_orphans (const CclDecisions *decisions, GPtrArray *claims)
{
  GPtrArray *orphans = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  OrphanSearch search = { known, found };
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (known, ((CclClaim *) g_ptr_array_index (claims, i))->key);
  ccl_decisions_foreach (decisions, look_for_orphan, &search);

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (orphans, g_strdup (key));
  g_ptr_array_sort (orphans, compare_strings);
  return orphans;
}
