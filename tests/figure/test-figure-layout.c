/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-figure-private.h"
#include "ccl-wording.h"
#include "sample-comparison.h"

#include <math.h>
#include <string.h>

/* What must hold of every figure, tried with little, ordinary and much to show. */

typedef struct
{
  const char *name;
  CclFigurePreset preset;
  guint n_sides;
  guint n_rows; /* 0: the sample with every verdict */
  gboolean by_article;
} Case;

static const Case cases[] = {
  { "sample as report", CCL_FIGURE_REPORT },
  { "sample on A4", CCL_FIGURE_A4 },
  { "sample on a landscape", CCL_FIGURE_A4_LANDSCAPE },
  { "sample as slide", CCL_FIGURE_SLIDE },
  { "sample in a square", CCL_FIGURE_SQUARE },
  { "sample by article", CCL_FIGURE_A4, .by_article = TRUE },
  { "one row", CCL_FIGURE_SLIDE, 2, 1 },
  { "two sides, many rows", CCL_FIGURE_A4, 2, 24 },
  { "six sides, many pages", CCL_FIGURE_A4_LANDSCAPE, 6, 24 },
  { "ten sides in a column", CCL_FIGURE_REPORT, 10, 8 },
  { "ten articles in a square", CCL_FIGURE_SQUARE, 10, 6, TRUE },
};

static CclComparison *
new_comparison (const Case *c)
{
  return c->n_rows == 0 ? sample_comparison_new ()
                        : sample_comparison_new_large (c->n_sides, c->n_rows);
}

static CclFigure *
new_figure (const CclComparison *comparison, CclFigurePreset preset, gboolean by_article)
{
  CclFigureOptions options;

  ccl_figure_options_init (&options);
  options.preset = preset;
  options.by_article = by_article;
  return ccl_figure_new (comparison, &options);
}

typedef void (*CheckFunc) (const CclComparison *comparison, const CclFigure *figure);

/* Each laid out once, for all checks. */
static CclComparison *comparisons[G_N_ELEMENTS (cases)];
static CclFigure *figures[G_N_ELEMENTS (cases)];

static void
for_all (CheckFunc check)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (comparisons[i] == NULL)
        {
          comparisons[i] = new_comparison (&cases[i]);
          figures[i] = new_figure (comparisons[i], cases[i].preset, cases[i].by_article);
        }
      g_test_message ("%s", cases[i].name);
      check (comparisons[i], figures[i]);
    }
}

static void
free_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_clear_pointer (&comparisons[i], ccl_comparison_unref);
      g_clear_pointer (&figures[i], ccl_figure_free);
    }
}

/* The box that the text of an item fills. */
static void
get_text_box (const CclItem *item, double *x, double *y, double *width, double *height)
{
  PangoRectangle box;

  pango_layout_get_extents (item->layout, NULL, &box);
  *x = item->x + (double)box.x / PANGO_SCALE;
  *y = item->y + (double)box.y / PANGO_SCALE;
  *width = (double)box.width / PANGO_SCALE;
  *height = (double)box.height / PANGO_SCALE;
}

static void
check_inside (const CclComparison *comparison, const CclFigure *figure)
{
  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      for (guint j = 0; j < items->len; j++)
        {
          const CclItem *item = g_ptr_array_index (items, j);
          double x = item->x, y = item->y, width = item->width, height = item->height;

          if (item->kind == CCL_ITEM_TEXT)
            get_text_box (item, &x, &y, &width, &height);
          g_assert_cmpfloat (x, >=, 0);
          g_assert_cmpfloat (y, >=, 0);
          g_assert_cmpfloat (x + width, <=, figure->width + 0.01);
          g_assert_cmpfloat (y + height, <=, figure->height + 0.01);
        }
    }
}

static void
test_inside_the_page (void)
{
  for_all (check_inside);
}

/* Line boxes of a figure and the small line under it may touch by their leading, not their letters.
 */
#define LEADING 3.5

static void
check_disjoint (const CclComparison *comparison, const CclFigure *figure)
{
  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      for (guint j = 0; j < items->len; j++)
        for (guint k = j + 1; k < items->len; k++)
          {
            const CclItem *a = g_ptr_array_index (items, j), *b = g_ptr_array_index (items, k);
            double ax, ay, aw, ah, bx, by, bw, bh;

            if (a->kind != CCL_ITEM_TEXT || b->kind != CCL_ITEM_TEXT)
              continue;
            get_text_box (a, &ax, &ay, &aw, &ah);
            get_text_box (b, &bx, &by, &bw, &bh);
            if (ax + aw > bx + 0.01 && bx + bw > ax + 0.01 && ay + ah > by + LEADING
                && by + bh > ay + LEADING)
              g_error ("“%s” lies on “%s”", pango_layout_get_text (a->layout),
                       pango_layout_get_text (b->layout));
          }
    }
}

static void
test_no_text_on_text (void)
{
  for_all (check_disjoint);
}

static void
check_rows (const CclComparison *comparison, const CclFigure *figure)
{
  g_autofree guint *n_shown = g_new0 (guint, comparison->rows->len);
  g_autofree int *pages = g_new0 (int, comparison->rows->len);

  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      for (guint j = 0; j < items->len; j++)
        {
          const CclItem *item = g_ptr_array_index (items, j);

          if (item->row < 0)
            continue;
          if (item->kind == CCL_ITEM_SYMBOL)
            {
              n_shown[item->row]++;
              pages[item->row] = (int)i;
            }
        }
      for (guint j = 0; j < items->len; j++)
        {
          const CclItem *item = g_ptr_array_index (items, j);

          if (item->row >= 0)
            g_assert_cmpint (pages[item->row], ==, (int)i); /* no row is cut */
        }
    }

  for (guint i = 0; i < comparison->rows->len; i++)
    g_assert_cmpuint (n_shown[i], ==, 1);
}

static void
test_each_row_once (void)
{
  for_all (check_rows);
}

static guint
count_font (GPtrArray *items, CclFont font)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CclItem *item = g_ptr_array_index (items, i);

      n += item->kind == CCL_ITEM_TEXT && item->font == font;
    }

  return n;
}

static void
check_heads (const CclComparison *comparison, const CclFigure *figure)
{
  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      if (count_font (items, CCL_FONT_QUESTION) > 0)
        {
          g_assert_cmpuint (count_font (items, CCL_FONT_HEADER), >=, 3);
          g_assert_cmpuint (count_font (items, CCL_FONT_TOPIC), >=, 1);
        }
      g_assert_cmpuint (count_font (items, i == 0 ? CCL_FONT_TITLE : CCL_FONT_RUNNING_TITLE), ==,
                        1);
      g_assert_cmpuint (count_font (items, CCL_FONT_FOOTER), >=, 1);
    }
}

static void
test_heads_on_every_page (void)
{
  for_all (check_heads);
}

static gboolean
says (const CclFigure *figure, const char *text)
{
  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      for (guint j = 0; j < items->len; j++)
        {
          const CclItem *item = g_ptr_array_index (items, j);

          if (item->kind == CCL_ITEM_TEXT
              && g_str_equal (pango_layout_get_text (item->layout), text))
            return TRUE;
        }
    }

  return FALSE;
}

/* A side may lose its column where there are many, never its word. */
static void
test_others_are_named (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (CclFigure) figure = NULL;
  CclRow *row = g_ptr_array_index (comparison->rows, 0);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *party = g_strdup_printf ("ally_%u", i),
                      *name = g_strdup_printf ("Ally %u", i);

      ccl_comparison_add_side (comparison, party, name);
      if (i == 3)
        sample_add_claim (comparison, row, "a2", party, "its ministry", 5);
    }
  /* Who says nothing gets no column; four speak, and four columns have room. */
  figure = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_assert_true (says (figure, "Ally 3"));
  g_assert_false (says (figure, "Ally 1"));
  g_assert_false (says (figure, "Others"));

  g_clear_pointer (&figure, ccl_figure_free);
  sample_add_claim (comparison, row, "a2", "ally_2", "its president", 4);
  figure = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_assert_true (says (figure, "Others"));
  g_assert_true (says (figure, "5"));
  g_assert_true (says (figure, "4"));
}

static void
test_options (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (CclFigure) figure = NULL, disagreeing = NULL;
  CclFigureOptions options;

  ((CclRow *)g_ptr_array_index (comparison->rows, 1))->hidden = TRUE;
  g_ptr_array_add (rows, g_ptr_array_index (comparison->rows, 6));
  ccl_figure_options_init (&options);
  options.title = "Two tolls";
  options.caption = "Counted by hand";
  options.rows = rows;
  options.show_legend = FALSE;
  options.show_sources = FALSE;
  figure = ccl_figure_new (comparison, &options);
  g_assert_true (says (figure, "Two tolls"));
  g_assert_true (says (figure, "Counted by hand"));
  g_assert_true (says (figure, "Civilians wounded"));
  g_assert_false (says (figure, "Tanks destroyed"));
  g_assert_false (says (figure, "Sources"));
  g_assert_false (says (figure, ccl_word_verdict_meaning (CCL_VERDICT_AGREE)));

  ccl_figure_options_init (&options);
  options.discrepancies_only = TRUE;
  disagreeing = ccl_figure_new (comparison, &options);
  g_assert_true (says (disagreeing, "Tanks destroyed"));
  g_assert_true (says (disagreeing, "Attacks"));
  g_assert_false (says (disagreeing, "Civilians wounded"));
  g_assert_false (says (disagreeing, "Drones shot down")); /* hidden by the editor */
  g_assert_true (
      says (disagreeing,
            "3 articles · 3 sides · 3 discrepancies · 3 of 8 questions shown · as of 10 Oct 2020"));
}

/* A page "as high as it needs" ends where PDF readers do. */
static void
test_no_page_beyond_pdf (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_tall (260);
  g_autoptr (CclFigure) figure = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  double height;

  ccl_figure_get_page_size (figure, NULL, &height);
  g_assert_cmpfloat (height, <=, 14400);
  g_assert_cmpuint (ccl_figure_get_n_pages (figure), ==, 2);
  check_inside (comparison, figure);
  check_rows (comparison, figure);
}

static void
test_empty_comparison (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autoptr (CclFigure) figure = new_figure (comparison, CCL_FIGURE_A4, FALSE);

  g_assert_cmpuint (ccl_figure_get_n_pages (figure), ==, 1);
  g_assert_true (says (figure, "No claims found"));
  g_assert_true (says (figure, "Caspian Wire"));
}

/* The fewer of the checked and the unchecked carry a mark, and a sentence says how many there are.
 */
static void
test_review_marks (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (CclFigure) few = NULL, most = NULL, all = NULL;

  few = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_assert_true (says (few, "1 of 18 claims checked by an editor"));

  for (guint i = 1; i < comparison->claims->len; i++)
    ((CclClaim *)g_ptr_array_index (comparison->claims, i))->status = CCL_STATUS_CHECKED;
  ((CclClaim *)g_ptr_array_index (comparison->claims, 0))->status = CCL_STATUS_UNREVIEWED;
  most = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_assert_true (says (most, "17 of 18 claims checked by an editor"));

  ((CclClaim *)g_ptr_array_index (comparison->claims, 0))->status = CCL_STATUS_CHECKED;
  all = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_assert_true (says (all, "All claims checked by an editor"));

  for (int kind = CCL_ITEM_DOT; kind <= CCL_ITEM_CHECK; kind++)
    {
      const CclFigure *drawn[] = { few, most, all };
      guint n[3] = { 0 };

      for (guint i = 0; i < 3; i++)
        {
          GPtrArray *items = g_ptr_array_index (drawn[i]->pages, 0);

          for (guint j = 0; j < items->len; j++)
            n[i] += ((CclItem *)g_ptr_array_index (items, j))->kind == (CclItemKind)kind;
        }
      g_assert_cmpuint (n[0], ==, kind == CCL_ITEM_CHECK ? 1 : 0);
      g_assert_cmpuint (n[1], ==, kind == CCL_ITEM_DOT ? 1 : 0);
      g_assert_cmpuint (n[2], ==, 0);
    }
}

static void
test_long_and_foreign_words (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclSide *side = g_ptr_array_index (comparison->sides, 0);
  CclRow *row = g_ptr_array_index (comparison->rows, 0);
  CclClaim *claim = g_ptr_array_index (row->claims, 0);

  g_free (side->name);
  side->name
      = g_strdup ("The Transitional Government of National Unity and Reconciliation in the North");
  ccl_claim_set (&row->title,
                 "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabriken destroyed");
  ccl_claim_set (&claim->claimant_text, "وزارة الدفاع في باكو");
  claim->quantity
      = (CclQuantity){ { 123456789, INFINITY }, CCL_BOUND_AT_LEAST, CCL_UNIT_MONEY, FALSE, "USD" };
  for (int preset = CCL_FIGURE_REPORT; preset <= CCL_FIGURE_SQUARE; preset += CCL_FIGURE_SQUARE)
    {
      g_autoptr (CclFigure) figure = new_figure (comparison, (CclFigurePreset)preset, FALSE);

      check_inside (comparison, figure);
      check_disjoint (comparison, figure);
      check_rows (comparison, figure);
      g_assert_true (says (figure, "≥\u2009USD\u2009123\u2009456\u2009789")); /* the bound stays */
    }
}

/* A column fewer rather than "Governme-nt": sides with long names beside a long question. */
static void
test_words_stay_whole (void)
{
  static const char *const names[] = { "Government", "Transnistria", "Switzerland", "Observers",
                                       "Liechtenstein", "Montenegro" };
  g_autoptr (CclComparison) comparison = sample_comparison_new_large (G_N_ELEMENTS (names), 12);
  g_autoptr (CclFigure) figure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CclSide *side = g_ptr_array_index (comparison->sides, i);

      ccl_claim_set (&side->name, names[i]);
    }
  ccl_claim_set (&((CclRow *)g_ptr_array_index (comparison->rows, 0))->title,
                 "Telecommunications infrastructure destroyed");
  figure = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  for (guint i = 0; i < figure->pages->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (figure->pages, i);

      for (guint j = 0; j < items->len; j++)
        {
          const CclItem *item = g_ptr_array_index (items, j);

          if (item->kind == CCL_ITEM_TEXT && item->font == CCL_FONT_HEADER)
            g_assert_cmpint (pango_layout_get_line_count (item->layout), ==, 1);
        }
    }
}

/* WCAG 2.1, relative luminance and contrast ratio. */
static double
get_luminance (CclColour colour)
{
  const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (int i = 0; i < 3; i++)
    {
      double value = ((colour >> (16 - 8 * i)) & 0xff) / 255.0;

      luminance
          += weights[i] * (value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static double
get_contrast (CclColour a, CclColour b)
{
  double la = get_luminance (a), lb = get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

static void
test_contrast (void)
{
  for (int is_dark = 0; is_dark <= 1; is_dark++)
    {
      CclFigureOptions options;
      CclFigureStyle style;

      ccl_figure_options_init (&options);
      options.dark = is_dark;
      ccl_figure_style_init (&style, &options, 0);
      g_assert_cmpfloat (get_contrast (style.ink, style.paper), >=, 7);
      g_assert_cmpfloat (get_contrast (style.soft_ink, style.paper), >=, 4.5);
      g_assert_cmpfloat (get_contrast (style.link, style.paper), >=, 4.5);
      for (int i = 0; i < CCL_N_VERDICTS; i++)
        {
          CclColour colour = ccl_figure_verdict_colour ((CclVerdict)i, is_dark);
          CclColour tinted = ccl_colour_mix (style.paper, colour, is_dark ? 0.13 : 0.07);

          g_assert_cmpfloat (get_contrast (colour, tinted), >=, 4.5);
          g_assert_cmpfloat (get_contrast (style.soft_ink, tinted), >=, 4.5);
        }
      for (int i = -1; i < 8; i++)
        g_assert_cmpfloat (get_contrast (ccl_figure_side_colour (i, is_dark), style.paper), >=,
                           2.9);
    }
}

static void
test_alt_text (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (CclFigure) figure = new_figure (comparison, CCL_FIGURE_REPORT, FALSE);
  g_autofree char *text = ccl_figure_dup_alt_text (figure);

  g_assert_true (g_str_has_prefix (text, "Karabakh, 9 October 2020. 3 articles · 3 sides"));
  g_assert_nonnull (
      strstr (text, "Tanks destroyed (Armenia’s losses · T-72 · Fizuli · 9 Oct): Azerbaijan: 2; "
                    "Armenia: 0. Conflict, 2 ↔ 0."));
  g_assert_nonnull (
      strstr (text, "Soldiers killed (Armenia’s losses · total by 10 Oct): Armenia: 350"));
}

static void
test_preset_words (void)
{
  for (int i = 0; i < CCL_N_FIGURE_PRESETS; i++)
    {
      CclFigurePreset preset = (CclFigurePreset)-1;

      g_assert_true (
          ccl_figure_preset_parse (ccl_figure_preset_word ((CclFigurePreset)i), &preset));
      g_assert_cmpint (preset, ==, i);
    }
  g_assert_false (ccl_figure_preset_parse ("poster", &(CclFigurePreset){ 0 }));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/layout/inside-the-page", test_inside_the_page);
  g_test_add_func ("/figure/layout/no-text-on-text", test_no_text_on_text);
  g_test_add_func ("/figure/layout/each-row-once", test_each_row_once);
  g_test_add_func ("/figure/layout/heads-on-every-page", test_heads_on_every_page);
  g_test_add_func ("/figure/layout/others-are-named", test_others_are_named);
  g_test_add_func ("/figure/layout/options", test_options);
  g_test_add_func ("/figure/layout/no-page-beyond-pdf", test_no_page_beyond_pdf);
  g_test_add_func ("/figure/layout/empty-comparison", test_empty_comparison);
  g_test_add_func ("/figure/layout/review-marks", test_review_marks);
  g_test_add_func ("/figure/layout/long-and-foreign-words", test_long_and_foreign_words);
  g_test_add_func ("/figure/layout/words-stay-whole", test_words_stay_whole);
  g_test_add_func ("/figure/layout/contrast", test_contrast);
  g_test_add_func ("/figure/layout/alt-text", test_alt_text);
  g_test_add_func ("/figure/layout/preset-words", test_preset_words);
  status = g_test_run ();
  free_all ();
  return status;
}
