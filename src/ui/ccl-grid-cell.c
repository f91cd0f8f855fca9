/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-cell.h"

#include "ccl-grid-ink.h"
#include "ccl-side-colour.h"
#include "ccl-wording.h"

#include <glib/gi18n.h>

#define UNSURE_BELOW 0.6
#define LINE_GAP 2
#define ICON_SIZE 12
#define ITEM_GAP 6
#define DOT_SIZE 10
#define LONGEST_DAY 15 /* characters, with the dot: " · 29 Sept 2020" */

struct _CclGridCell
{
  GtkWidget parent_instance;

  CclGridCellKind kind;
  PangoLayout *primary;
  PangoLayout *secondary;
  PangoLayout *badge; /* "+2", made for the first cell that needs it */
  char *label;
  char verdict_class[32]; /* "verdict-conflict"; the style sheet has its colour */
  const CclSide *side;    /* of a column, or NULL */
  guint n_more;
  gboolean has_figure;
  gboolean silent;
  gboolean unsure;
  gboolean checked;
  gboolean edited;
  gboolean collapsed;
  gboolean loud; /* a verdict on which sides disagree */
};

G_DEFINE_FINAL_TYPE (CclGridCell, ccl_grid_cell, GTK_TYPE_WIDGET)

static const struct
{
  const char *class;
  GtkAccessibleRole role;
  int primary_lines; /* longer texts end in an ellipsis */
  int secondary_lines;
} kinds[CCL_N_GRID_CELL_KINDS] = {
  [CCL_GRID_CELL_QUESTION] = { "question", GTK_ACCESSIBLE_ROLE_ROW_HEADER, 3, 2 },
  [CCL_GRID_CELL_CLAIMS] = { "claims", GTK_ACCESSIBLE_ROLE_GRID_CELL, 2, 3 },
  [CCL_GRID_CELL_VERDICT] = { "verdict", GTK_ACCESSIBLE_ROLE_GRID_CELL, 2, 2 },
  [CCL_GRID_CELL_HEADING] = { "heading", GTK_ACCESSIBLE_ROLE_ROW_HEADER, 1, 1 },
  [CCL_GRID_CELL_COLUMN] = { "column", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 1, 1 },
};

/* Texts ------------------------------------------------------------------------------------- */

static PangoLayout *
new_layout (CclGridCell *self, CclGridTextStyle style, int n_lines)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_attributes (layout, ccl_grid_ink_get_attributes (style));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  return layout;
}

static void
set_text (PangoLayout *layout, const char *text)
{
  gboolean has_letter = FALSE;
  g_autofree char *isolated = NULL;

  for (const char *p = text; *p != '\0' && !has_letter; p = g_utf8_next_char (p))
    has_letter = g_unichar_isalpha (g_utf8_get_char (p));

  /* With no letter to go by, a right-to-left window would turn "≥ 43" and its sign round. */
  if (!has_letter && text[0] != '\0')
    isolated = g_strconcat ("\u200e", text, NULL);
  pango_layout_set_text (layout, isolated != NULL ? isolated : text, -1);
}

/* Sets a line that may end in a day: " · 9 Oct" is not to be broken in two. */
static void
set_dated_text (PangoLayout *layout, const char *text)
{
  const char *tail = g_strrstr (text, " · ");
  g_auto (GStrv) words = NULL;
  g_autofree char *glued = NULL, *whole = NULL;

  if (tail == NULL || g_utf8_strlen (tail, -1) > LONGEST_DAY)
    {
      set_text (layout, text);
      return;
    }
  words = g_strsplit (tail + 1, " ", -1);
  glued = g_strjoinv ("\u00a0", words);
  whole = g_strdup_printf ("%.*s %s", (int) (tail - text), text, glued);
  set_text (layout, whole);
}

static void
set_width (PangoLayout *layout, int width)
{
  gboolean rtl_text = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
  /* Pango turns the alignment of a text round that runs against its window: this puts each at the
   * side where the window's reading begins. */
  pango_layout_set_alignment (layout, rtl_text ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static int
get_text_height (PangoLayout *layout)
{
  int height = 0;

  if (pango_layout_get_text (layout)[0] != '\0')
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
set_label (CclGridCell *self, char *label)
{
  g_free (self->label);
  self->label = label;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_verdict_class (CclGridCell *self, CclVerdict verdict)
{
  char class[sizeof self->verdict_class];

  g_snprintf (class, sizeof class, "verdict-%s", ccl_verdict_word (verdict));
  if (g_str_equal (self->verdict_class, class))
    return;
  if (self->verdict_class[0] != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->verdict_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), class);
  g_strlcpy (self->verdict_class, class, sizeof class);
}

/* Binding ----------------------------------------------------------------------------------- */

void
ccl_grid_cell_bind_question (CclGridCell *self, const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (comparison, row);

  set_text (self->primary, question);
  set_dated_text (self->secondary, detail);
  set_label (self, detail[0] != '\0' ? g_strdup_printf ("%s, %s", question, detail)
                                     : g_strdup (question));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
describe_marks (CclGridCell *self, GString *label)
{
  if (self->n_more > 0)
    {
      g_string_append (label, ". ");
      /* Translators: read out after the first claim of a cell that holds several. */
      g_string_append_printf (label, ngettext ("%u more claim", "%u more claims", self->n_more),
                              self->n_more);
    }
  if (self->unsure)
    g_string_append_printf (label, ". %s", _ ("Unsure"));
  if (self->checked)
    g_string_append_printf (label, ". %s", _ ("Checked"));
  if (self->edited)
    g_string_append_printf (label, ". %s", _ ("Corrected by hand"));
}

void
ccl_grid_cell_bind_claims (CclGridCell *self, const CclComparison *comparison, const CclRow *row,
                           GPtrArray *claims, const char *column, gboolean by_article)
{
  const CclClaim *claim = claims->len > 0 ? g_ptr_array_index (claims, 0) : NULL;
  g_autofree char *cell = ccl_word_cell (comparison, row, claims, column);
  g_autoptr (GString) label = g_string_new (cell);

  /* A denied figure is words, "denies 43", and not to be taken for the side's own at a glance. */
  self->has_figure = claim != NULL && ccl_quantity_has_figure (&claim->quantity)
                     && claim->polarity == CCL_POLARITY_AFFIRMED;
  self->silent = claim == NULL;
  self->n_more = claims->len > 1 ? claims->len - 1 : 0;
  self->unsure
    = claim != NULL && claim->confidence < UNSURE_BELOW && claim->status != CCL_STATUS_CHECKED;
  self->checked = claim != NULL && claim->status == CCL_STATUS_CHECKED;
  self->edited = claim != NULL && (claim->edited != 0 || g_strcmp0 (claim->rule, "editor") == 0);

  if (claim == NULL)
    {
      set_text (self->primary, CCL_WORD_SILENCE);
      set_text (self->secondary, "");
    }
  else
    {
      g_autofree char *answer = ccl_word_answer (comparison, row, claim);
      g_autofree char *speaker = by_article ? ccl_word_article_source_line (comparison, claim)
                                            : ccl_word_source_line (comparison, claim);

      set_text (self->primary, answer);
      set_dated_text (self->secondary, speaker);
    }
  pango_layout_set_attributes (
    self->primary,
    ccl_grid_ink_get_attributes (self->has_figure ? CCL_GRID_TEXT_FIGURE : CCL_GRID_TEXT_WORD));

  describe_marks (self, label);
  set_label (self, g_strdup (label->str));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ccl_grid_cell_bind_verdict (CclGridCell *self, const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *gap = ccl_word_gap (row);
  g_autoptr (GString) second = g_string_new (gap);
  g_autofree char *title = g_strdup_printf ("%s\u2002%s", ccl_verdict_symbol (row->verdict),
                                            ccl_word_verdict (row->verdict));

  for (guint i = 0; i < CCL_N_MARKS; i++)
    if ((row->marks & (1u << i)) != 0)
      {
        g_autofree char *mark = ccl_word_mark (1u << i, row);

        g_string_append_printf (second, "%s%s", second->len > 0 ? " · " : "", mark);
      }

  self->edited = row->verdict != row->found_verdict || row->reason != NULL;
  self->loud = ccl_verdict_is_discrepancy (row->verdict);
  set_verdict_class (self, row->verdict);
  set_text (self->primary, title);
  set_text (self->secondary, second->str);
  set_label (self, second->len > 0
                     ? g_strdup_printf ("%s, %s", ccl_word_verdict (row->verdict), second->str)
                     : g_strdup (ccl_word_verdict (row->verdict)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
make_tally (guint n_rows, guint n_discrepancies)
{
  g_autofree char *questions
    = g_strdup_printf (ngettext ("%u question", "%u questions", n_rows), n_rows);
  g_autofree char *discrepancies = NULL;

  if (n_discrepancies == 0)
    return g_steal_pointer (&questions);

  discrepancies = g_strdup_printf (ngettext ("%u discrepancy", "%u discrepancies", n_discrepancies),
                                   n_discrepancies);
  return g_strdup_printf ("%s · %s", questions, discrepancies);
}

void
ccl_grid_cell_bind_heading (CclGridCell *self, CclTopic topic, guint n_rows, guint n_discrepancies,
                            gboolean collapsed)
{
  g_autofree char *tally = make_tally (n_rows, n_discrepancies);

  self->collapsed = collapsed;
  set_text (self->primary, ccl_word_topic (topic));
  set_text (self->secondary, tally);
  set_label (self, g_strdup_printf ("%s, %s", ccl_word_topic (topic), tally));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ccl_grid_cell_bind_column (CclGridCell *self, const char *title, const char *subtitle,
                           const CclSide *side)
{
  set_text (self->primary, title);
  set_text (self->secondary, subtitle);
  set_label (self,
             subtitle[0] != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title[0] != '\0' ? self->label : NULL);
  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Measuring --------------------------------------------------------------------------------- */

static void
get_frame (CclGridCell *self, GtkBorder *frame)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GtkBorder border, padding;

  gtk_style_context_get_border (style, &border);
  gtk_style_context_get_padding (style, &padding);
  frame->left = (gint16) (border.left + padding.left);
  frame->right = (gint16) (border.right + padding.right);
  frame->top = (gint16) (border.top + padding.top);
  frame->bottom = (gint16) (border.bottom + padding.bottom);
}

/* How far down the first line begins, so that words of all sizes stand on the baseline of the
 * figures. */
static int
get_drop (CclGridCell *self)
{
  double scale;

  if (self->kind == CCL_GRID_CELL_HEADING || self->kind == CCL_GRID_CELL_COLUMN || self->has_figure)
    return 0;
  scale = ccl_grid_ink_get_scale (CCL_GRID_TEXT_FIGURE) - 1;
  return (int) (scale * pango_layout_get_baseline (self->primary) / PANGO_SCALE + 0.5);
}

/* Room that marks and badge take at the end of the first line. */
static int
get_marks_width (CclGridCell *self)
{
  int width = 0, badge_width;

  if (self->n_more > 0)
    {
      g_autofree char *text = g_strdup_printf ("\u200e+%u", self->n_more);

      if (self->badge == NULL)
        self->badge = new_layout (self, CCL_GRID_TEXT_BADGE, 1);
      pango_layout_set_text (self->badge, text, -1);
      pango_layout_get_pixel_size (self->badge, &badge_width, NULL);
      width += badge_width + 10 + ITEM_GAP;
    }
  width += (self->checked + self->edited) * (ICON_SIZE + ITEM_GAP);
  return width;
}

static int
get_dot_width (CclGridCell *self)
{
  return self->side != NULL ? DOT_SIZE + 8 : 0;
}

static void
set_widths (CclGridCell *self, int width)
{
  set_width (self->primary, width - get_marks_width (self) - get_dot_width (self));
  set_width (self->secondary, width);
}

int
ccl_grid_cell_get_height (CclGridCell *self, int width)
{
  GtkBorder frame;
  int first, second;

  get_frame (self, &frame);
  set_widths (self, width - frame.left - frame.right);
  first = get_drop (self) + get_text_height (self->primary);
  second = get_text_height (self->secondary);
  if (self->kind == CCL_GRID_CELL_HEADING)
    return MAX (first, second) + frame.top + frame.bottom;
  return first + (second > 0 ? LINE_GAP + second : 0) + frame.top + frame.bottom;
}

static void
ccl_grid_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Drawing ----------------------------------------------------------------------------------- */

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *ink,
           double alpha)
{
  GdkRGBA colour = *ink;

  colour.alpha *= (float) alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* A row of dots under the figure: the program is not sure that it read it rightly. */
static void
draw_dots (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *ink)
{
  PangoRectangle rect;
  double baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

  pango_layout_get_pixel_extents (layout, NULL, &rect);
  for (int i = 0; i + 1 < rect.width; i += 4)
    gtk_snapshot_append_color (
      snapshot, ink,
      &GRAPHENE_RECT_INIT ((float) (x + rect.x + i), (float) (y + (int) baseline + 3), 1.5f, 1.5f));
}

static void
draw_pill (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *ink, double alpha)
{
  GdkRGBA colour = *ink;
  GskRoundedRect pill;

  colour.alpha *= (float) alpha;
  gsk_rounded_rect_init_from_rect (&pill, box, box->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &colour, box);
  gtk_snapshot_pop (snapshot);
}

/* The marks stand at the end of the first line: badge outermost, then tick, then pencil. */
static void
draw_marks (CclGridCell *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), used = 0;
  double middle = get_drop (self) + get_text_height (self->primary) / 2.0;
  double dim = ccl_grid_ink_get_dim ();

  if (self->n_more > 0 && self->badge != NULL)
    {
      int w, h;
      double x;

      pango_layout_get_pixel_size (self->badge, &w, &h);
      x = rtl ? 0 : width - w - 10;
      draw_pill (
        snapshot,
        &GRAPHENE_RECT_INIT ((float) x, (float) (middle - h / 2.0), (float) (w + 10), (float) h),
        ink, 0.1);
      draw_text (snapshot, self->badge, x + 5, middle - h / 2.0, ink, MAX (dim, 0.8));
      used += w + 10 + ITEM_GAP;
    }

  for (int i = 0; i < 2; i++)
    {
      if (!(i == 0 ? self->checked : self->edited))
        continue;
      ccl_grid_ink_draw_icon (
        GTK_WIDGET (self), snapshot, i == 0 ? "object-select-symbolic" : "document-edit-symbolic",
        ICON_SIZE, rtl ? used : width - used - ICON_SIZE, middle - ICON_SIZE / 2.0, ink, dim);
      used += ICON_SIZE + ITEM_GAP;
    }
}

static void
draw_heading (CclGridCell *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self)),
      height = gtk_widget_get_height (GTK_WIDGET (self));
  int first_width, first_height, second_width, second_height;
  const char *arrow = !self->collapsed ? "pan-down-symbolic"
                      : rtl            ? "pan-start-symbolic-rtl"
                                       : "pan-end-symbolic";
  double x = 16 + ITEM_GAP, y;

  pango_layout_set_width (self->primary, -1);
  pango_layout_set_width (self->secondary, -1);
  pango_layout_get_pixel_size (self->primary, &first_width, &first_height);
  pango_layout_get_pixel_size (self->secondary, &second_width, &second_height);
  y = (height - first_height) / 2.0;

  ccl_grid_ink_draw_icon (GTK_WIDGET (self), snapshot, arrow, 16, rtl ? width - 16 : 0,
                          (height - 16) / 2.0, ink, ccl_grid_ink_get_dim ());
  draw_text (snapshot, self->primary, rtl ? width - x - first_width : x, y, ink, 1);
  x += first_width + 2 * ITEM_GAP;
  /* Both on one baseline. */
  y += (pango_layout_get_baseline (self->primary) - pango_layout_get_baseline (self->secondary))
       / (double) PANGO_SCALE;
  draw_text (snapshot, self->secondary, rtl ? width - x - second_width : x, y, ink,
             ccl_grid_ink_get_dim ());
}

/* Words of a verdict on which sides disagree stand on a tint, so that they are found at a glance.
 */
static void
draw_verdict_ground (CclGridCell *self, GtkSnapshot *snapshot, int y, const GdkRGBA *ink)
{
  PangoRectangle rect;

  pango_layout_get_pixel_extents (self->primary, NULL, &rect);
  draw_pill (snapshot,
             &GRAPHENE_RECT_INIT ((float) (rect.x - 8), (float) (y - 2), (float) (rect.width + 16),
                                  (float) (rect.height + 4)),
             ink, 0.13);
}

static void
draw_dot (CclGridCell *self, GtkSnapshot *snapshot)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - DOT_SIZE : 0;
  double y = (get_text_height (self->primary) - DOT_SIZE) / 2.0;
  GdkRGBA colour = ccl_side_colour_lookup (GTK_WIDGET (self), self->side);

  draw_pill (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, DOT_SIZE, DOT_SIZE), &colour, 1);
}

static void
ccl_grid_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CclGridCell *self = CCL_GRID_CELL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA ink;
  double x, alpha = 1, dim = ccl_grid_ink_get_dim ();
  GdkRGBA second_ink;
  int drop = get_drop (self), first_height;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  if (self->kind == CCL_GRID_CELL_HEADING)
    {
      draw_heading (self, snapshot, &ink);
      return;
    }

  set_widths (self, gtk_widget_get_width (widget));
  first_height = get_text_height (self->primary);
  x = rtl ? get_marks_width (self) : get_dot_width (self);
  if (self->silent)
    alpha = dim * 0.6;
  else if (self->unsure)
    alpha = dim;

  if (self->loud)
    draw_verdict_ground (self, snapshot, drop, &ink);
  draw_text (snapshot, self->primary, x, drop, &ink, alpha);
  if (self->unsure)
    draw_dots (snapshot, self->primary, x, drop, &ink);
  draw_marks (self, snapshot, &ink);

  second_ink = ink;
  if (self->kind == CCL_GRID_CELL_VERDICT && gtk_widget_get_parent (widget) != NULL)
    gtk_style_context_get_color (gtk_widget_get_style_context (gtk_widget_get_parent (widget)),
                                 &second_ink);
  draw_text (snapshot, self->secondary, 0, drop + first_height + LINE_GAP, &second_ink, dim);
  if (self->side != NULL)
    draw_dot (self, snapshot);
}

/* Life -------------------------------------------------------------------------------------- */

static gboolean
ccl_grid_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) || !gtk_widget_get_focusable (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
ccl_grid_cell_dispose (GObject *object)
{
  CclGridCell *self = CCL_GRID_CELL (object);

  g_clear_object (&self->primary);
  g_clear_object (&self->secondary);
  g_clear_object (&self->badge);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (ccl_grid_cell_parent_class)->dispose (object);
}

static void
ccl_grid_cell_class_init (CclGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_grid_cell_dispose;
  widget_class->measure = ccl_grid_cell_measure;
  widget_class->snapshot = ccl_grid_cell_snapshot;
  widget_class->focus = ccl_grid_cell_focus;
  gtk_widget_class_set_css_name (widget_class, "cell");
}

static void
ccl_grid_cell_init (CclGridCell *self)
{
}

GtkWidget *
ccl_grid_cell_new (CclGridCellKind kind)
{
  static const CclGridTextStyle primary[CCL_N_GRID_CELL_KINDS] = {
    [CCL_GRID_CELL_QUESTION] = CCL_GRID_TEXT_TITLE, [CCL_GRID_CELL_CLAIMS] = CCL_GRID_TEXT_FIGURE,
    [CCL_GRID_CELL_VERDICT] = CCL_GRID_TEXT_TITLE,  [CCL_GRID_CELL_HEADING] = CCL_GRID_TEXT_TITLE,
    [CCL_GRID_CELL_COLUMN] = CCL_GRID_TEXT_TITLE,
  };
  CclGridCell *self = g_object_new (CCL_TYPE_GRID_CELL, "accessible-role", kinds[kind].role,
                                    "focusable", kind != CCL_GRID_CELL_COLUMN, NULL);

  self->kind = kind;
  self->primary = new_layout (self, primary[kind], kinds[kind].primary_lines);
  self->secondary = new_layout (self, CCL_GRID_TEXT_SMALL, kinds[kind].secondary_lines);
  /* The day stands at the end of the line and is not to be lost. */
  if (kind == CCL_GRID_CELL_CLAIMS)
    pango_layout_set_ellipsize (self->secondary, PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (GTK_WIDGET (self), kinds[kind].class);
  return GTK_WIDGET (self);
}

CclGridCellKind
ccl_grid_cell_get_kind (CclGridCell *self)
{
  return self->kind;
}

const char *
ccl_grid_cell_get_label (CclGridCell *self)
{
  return self->label;
}
