/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-reader.h"

#include "ccl-number.h"
#include "ccl-sentences.h"
#include "ccl-side-colour.h"
#include "ccl-ui.h"
#include "ccl-unused-row.h"
#include "ccl-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Below this the program is unsure, and the line under the words is wavy. */
#define SURE 0.6

/* How many frames in a row the mark must be in view before the scrolling counts as done. */
#define SETTLED_FRAMES 4
#define MOST_FRAMES 120

struct _CclReader
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkLabel *outlet_label;
  GtkLabel *title_label;
  GtkLabel *details_label;
  GtkWidget *add_button;
  GtkMenuButton *unused_button;
  GtkListBox *unused_list;
  GtkTextView *text_view;

  CclComparison *comparison;
  CclReaderUnusedFunc ask_unused;
  gpointer unused_data;
  GArray *unused; /* CclUnused: those of the article shown, or NULL */
  char *article;
  char *claim_key;
  char *shown_text; /* what the buffer holds, to tell whether it must be filled anew */
  gsize last_byte; /* the two are the same place in the text, see to_char() */
  int last_char;
  GtkTextMark *target;
  guint tick;
  guint n_settled;
  guint n_ticks;
};

enum
{
  BACK,
  CLAIM_CLICKED,
  ADD_CLAIM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclReader, ccl_reader, GTK_TYPE_WIDGET)

static CclArticle *
get_article (CclReader *self)
{
  return self->comparison != NULL ? ccl_comparison_find_article (self->comparison, self->article)
                                  : NULL;
}

/* Scrolling ---------------------------------------------------------------------------------- */

/* GtkTextView guesses the heights of lines that it has not laid out yet, so that a single
 * scroll_to_mark() on a fresh text lands elsewhere. It is asked again each frame until the mark has
 * stayed in view. */
static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CclReader *self = CCL_READER (widget);
  GdkRectangle visible, place;
  GtkTextIter iter;

  if (self->target == NULL)
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->text_view), &iter,
                                    self->target);
  gtk_text_view_get_iter_location (self->text_view, &iter, &place);
  gtk_text_view_get_visible_rect (self->text_view, &visible);
  if (place.y >= visible.y && place.y + place.height <= visible.y + visible.height &&
      visible.height > 0)
    self->n_settled++;
  else
    self->n_settled = 0;
  gtk_text_view_scroll_to_mark (self->text_view, self->target, 0.1, TRUE, 0, 0.3);

  if (self->n_settled < SETTLED_FRAMES && ++self->n_ticks < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_to (CclReader *self, const GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  if (self->target == NULL)
    self->target = gtk_text_buffer_create_mark (buffer, NULL, iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, self->target, iter);
  self->n_settled = 0;
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

/* Marking ------------------------------------------------------------------------------------ */

/* The text counts in bytes, its buffer in characters. Claims come in the order of their evidence, so
 * that counting on from the last place makes one pass over the text out of all of them. */
static int
to_char (CclReader *self, const CclArticle *article, gsize byte)
{
  byte = MIN (byte, article->text_len);
  if (byte < self->last_byte)
    {
      self->last_byte = 0;
      self->last_char = 0;
    }
  self->last_char += (int) g_utf8_strlen (article->text + self->last_byte,
                                          (gssize) (byte - self->last_byte));
  self->last_byte = byte;
  return self->last_char;
}

static void
get_range (CclReader *self, CclSpan span, GtkTextIter *start, GtkTextIter *end)
{
  const CclArticle *article = get_article (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  gtk_text_buffer_get_iter_at_offset (buffer, start, to_char (self, article, span.start));
  gtk_text_buffer_get_iter_at_offset (buffer, end, to_char (self, article, span.end));
}

static void
mark_claim (CclReader *self, const CclClaim *claim)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GdkRGBA colour =
    ccl_side_colour_lookup (GTK_WIDGET (self), ccl_comparison_get_side (self->comparison, claim));
  GdkRGBA tint = colour;
  gboolean sure = claim->confidence >= SURE || g_strcmp0 (claim->rule, "editor") == 0;
  gboolean current = g_strcmp0 (claim->key, self->claim_key) == 0;
  GtkTextTag *tag = gtk_text_buffer_create_tag (
    buffer, NULL, "underline", sure ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_ERROR,
    "underline-rgba", &colour, NULL);

  tint.alpha = 0.22f;
  if (current)
    g_object_set (tag, "background-rgba", &tint, NULL);
  for (guint i = 0; i < claim->evidence->len; i++)
    {
      GtkTextIter start, end;

      get_range (self, g_array_index (claim->evidence, CclSpan, i), &start, &end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
      if (current && i == 0)
        scroll_to (self, &start);
    }
}

/* For those who cannot point at a number, or want to see them all. */
static void
list_unused (CclReader *self, const CclArticle *article)
{
  guint n_unused = self->unused->len;
  /* Translators: a button over an article's text that lists them */
  g_autofree char *label = g_strdup_printf (
    ngettext ("%u number in no claim", "%u numbers in no claim", n_unused), n_unused);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->unused_list, 0)) != NULL)
    gtk_list_box_remove (self->unused_list, GTK_WIDGET (row));
  for (guint i = 0; i < n_unused; i++)
    gtk_list_box_append (self->unused_list,
                         ccl_unused_row_new (article, &g_array_index (self->unused, CclUnused, i)));
  gtk_menu_button_set_label (self->unused_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->unused_button), n_unused > 0);
}

/* What the program passed over can be seen without getting in the way. */
static void
mark_unused (CclReader *self, const CclArticle *article)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GdkRGBA faint = { 0 };
  GtkTextTag *tag = NULL;

  g_clear_pointer (&self->unused, g_array_unref);
  if (self->ask_unused == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &faint);
  faint.alpha = 0.4f;
  self->unused = self->ask_unused (article->id, self->unused_data);
  tag = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_LOW, "underline-rgba",
                                    &faint, NULL);
  for (guint i = 0; i < self->unused->len; i++)
    {
      GtkTextIter start, end;

      get_range (self, g_array_index (self->unused, CclUnused, i).span, &start, &end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
  list_unused (self, article);
}

/* Headlines within the text stand out, as they did in the article. */
static void
mark_heads (CclReader *self, const CclArticle *article)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextTag *tag =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);

  for (guint i = 0; i < article->blocks->len; i++)
    {
      const CclBlock *block = &g_array_index (article->blocks, CclBlock, i);
      GtkTextIter start, end;

      if (block->kind != CCL_BLOCK_HEADLINE && block->kind != CCL_BLOCK_SUBHEAD)
        continue;
      get_range (self, block->span, &start, &end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

static void
forget_tag_cb (GtkTextTag *tag, gpointer user_data)
{
  gtk_text_tag_table_remove (user_data, tag);
}

static void
collect_tag_cb (GtkTextTag *tag, gpointer user_data)
{
  g_ptr_array_add (user_data, tag);
}

static void
mark_all (CclReader *self)
{
  GtkTextTagTable *table =
    gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (self->text_view));
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  const CclArticle *article = get_article (self);

  gtk_text_tag_table_foreach (table, collect_tag_cb, tags);
  g_ptr_array_foreach (tags, (GFunc) (void (*) (void)) forget_tag_cb, table);
  if (article == NULL)
    return;
  mark_heads (self, article);
  mark_unused (self, article);
  for (guint i = 0; i < self->comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (self->comparison->claims, i);

      if (g_strcmp0 (claim->article, article->id) == 0 && claim->status != CCL_STATUS_DISMISSED)
        mark_claim (self, claim);
    }
}

/* "9 Oct 2020 · Jane Doe", and that not the whole text is here. */
static char *
describe (const CclArticle *article)
{
  g_autofree char *day = ccl_word_date (article->published, TRUE);
  const char *parts[4] = { NULL };
  guint n_parts = 0;

  if (*day != '\0')
    parts[n_parts++] = day;
  if (article->byline != NULL)
    parts[n_parts++] = article->byline;
  if (article->excerpt)
    parts[n_parts++] = _ ("Excerpt: only the sentences with claims");
  return g_strjoinv (" · ", (char **) parts);
}

static void
fill (CclReader *self)
{
  const CclArticle *article = get_article (self);
  g_autofree char *outlet = NULL, *details = NULL;

  if (article == NULL)
    return;
  outlet = ccl_word_outlet (article);
  details = describe (article);

  gtk_label_set_label (self->outlet_label, outlet);
  gtk_label_set_label (self->title_label, article->title != NULL ? article->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), article->title != NULL);
  gtk_label_set_label (self->details_label, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), *details != '\0');
  if (g_strcmp0 (self->shown_text, article->text) != 0)
    {
      g_free (self->shown_text);
      self->shown_text = g_strdup (article->text);
      self->last_byte = 0;
      self->last_char = 0;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), article->text,
                                (int) article->text_len);
    }
  mark_all (self);
}

void
ccl_reader_set_unused_func (CclReader *self, CclReaderUnusedFunc func, gpointer user_data)
{
  g_return_if_fail (CCL_IS_READER (self));

  self->ask_unused = func;
  self->unused_data = user_data;
}

void
ccl_reader_set_comparison (CclReader *self, CclComparison *comparison)
{
  g_return_if_fail (CCL_IS_READER (self));

  ccl_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  self->comparison = comparison;
  if (self->article == NULL)
    return;
  if (get_article (self) == NULL) /* it was removed */
    {
      g_clear_pointer (&self->article, g_free);
      g_signal_emit (self, signals[BACK], 0);
      return;
    }
  fill (self);
}

void
ccl_reader_show (CclReader *self, const char *article, const char *claim_key)
{
  g_autofree char *article_id = g_strdup (article), *key = g_strdup (claim_key);
  GtkTextIter start;

  g_return_if_fail (CCL_IS_READER (self));

  g_free (self->article);
  self->article = g_steal_pointer (&article_id);
  g_free (self->claim_key);
  self->claim_key = g_steal_pointer (&key);
  fill (self);
  if (self->claim_key == NULL)
    {
      gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (self->text_view), &start);
      scroll_to (self, &start);
    }
}

void
ccl_reader_select (CclReader *self, CclSpan span)
{
  GtkTextIter start, end;

  g_return_if_fail (CCL_IS_READER (self));

  if (get_article (self) == NULL || ccl_span_is_empty (span))
    return;
  get_range (self, span, &start, &end);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->text_view), &start, &end);
  scroll_to (self, &start);
}

/* Pointing ----------------------------------------------------------------------------------- */

/* The byte of the article's text at a place of the view. */
static gboolean
find_byte_at (CclReader *self, int x, int y, gsize *byte)
{
  const CclArticle *article = get_article (self);
  GtkTextIter iter;
  int buffer_x = 0, buffer_y = 0;

  if (article == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                         &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    return FALSE;
  *byte = (gsize) (g_utf8_offset_to_pointer (article->text, gtk_text_iter_get_offset (&iter)) -
                   article->text);
  return TRUE;
}

/* The claim with the shortest evidence there: the one that says most exactly what is pointed at. */
static CclClaim *
find_claim_at (CclReader *self, int x, int y)
{
  const CclArticle *article = get_article (self);
  CclClaim *found = NULL;
  gsize best = G_MAXSIZE, byte = 0;

  if (!find_byte_at (self, x, y, &byte))
    return NULL;
  for (guint i = 0; i < self->comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (self->comparison->claims, i);

      if (g_strcmp0 (claim->article, article->id) != 0 || claim->status == CCL_STATUS_DISMISSED)
        continue;
      for (guint j = 0; j < claim->evidence->len; j++)
        {
          CclSpan span = g_array_index (claim->evidence, CclSpan, j);

          if (span.start <= byte && byte < span.end && span.end - span.start < best)
            {
              best = span.end - span.start;
              found = claim;
            }
        }
    }
  return found;
}

static const CclUnused *
find_unused_at (CclReader *self, int x, int y)
{
  gsize byte = 0;

  if (self->unused == NULL || !find_byte_at (self, x, y, &byte))
    return NULL;
  for (guint i = 0; i < self->unused->len; i++)
    {
      const CclUnused *number = &g_array_index (self->unused, CclUnused, i);

      if (number->span.start <= byte && byte < number->span.end)
        return number;
    }
  return NULL;
}

static char *
describe_claim (CclReader *self, const CclClaim *claim)
{
  const CclRow *row = ccl_comparison_find_row (self->comparison, claim->key);
  g_autofree char *statement = ccl_word_statement (self->comparison, claim), *question = NULL;

  if (row == NULL)
    return g_steal_pointer (&statement);
  question = ccl_word_question (row);
  /* Translators: a row's question, then who says what: "Tanks destroyed\nAzerbaijan says 2" */
  return g_strdup_printf (_ ("%s\n%s"), question, statement);
}

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  CclReader *self)
{
  const CclUnused *number = keyboard ? NULL : find_unused_at (self, x, y);
  const CclClaim *claim = keyboard ? NULL : find_claim_at (self, x, y);
  g_autofree char *text = NULL;

  if (number != NULL)
    /* Translators: on a number in an article; %s is what it is, "an age" or "no event found for it" */
    text = g_strdup_printf (_ ("In no claim: %s"), ccl_word_unused (number->reason));
  else if (claim != NULL)
    text = describe_claim (self, claim);
  else
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CclReader *self)
{
  const CclClaim *claim = NULL;

  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text_view)))
    return;
  claim = find_claim_at (self, (int) x, (int) y);
  if (claim == NULL)
    return;
  g_free (self->claim_key);
  self->claim_key = g_strdup (claim->key);
  g_signal_emit (self, signals[CLAIM_CLICKED], 0, self->claim_key);
  mark_all (self);
}

/* Selected, so that a claim can be made of it at once. */
static void
unused_activated_cb (GtkListBox *list, GtkListBoxRow *row, CclReader *self)
{
  gtk_menu_button_popdown (self->unused_button);
  ccl_reader_select (self, ccl_unused_row_get_span (CCL_UNUSED_ROW (row)));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
back_cb (CclReader *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
add_cb (CclReader *self)
{
  const CclArticle *article = get_article (self);
  GtkTextIter start, end;
  gint64 first = 0, last = 0;

  if (article == NULL || !gtk_text_buffer_get_selection_bounds (
                           gtk_text_view_get_buffer (self->text_view), &start, &end))
    return;
  first = g_utf8_offset_to_pointer (article->text, gtk_text_iter_get_offset (&start)) -
          article->text;
  last =
    g_utf8_offset_to_pointer (article->text, gtk_text_iter_get_offset (&end)) - article->text;
  g_signal_emit (self, signals[ADD_CLAIM], 0, article->id, first, last);
}

static void
has_selection_cb (GtkTextBuffer *buffer, GParamSpec *pspec, CclReader *self)
{
  gtk_widget_set_sensitive (self->add_button, gtk_text_buffer_get_has_selection (buffer));
}

static void
dark_cb (AdwStyleManager *manager, GParamSpec *pspec, CclReader *self)
{
  if (self->article != NULL)
    mark_all (self);
}

static void
ccl_reader_dispose (GObject *object)
{
  CclReader *self = CCL_READER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->target = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), CCL_TYPE_READER);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_reader_parent_class)->dispose (object);
}

static void
ccl_reader_finalize (GObject *object)
{
  CclReader *self = CCL_READER (object);

  g_clear_pointer (&self->unused, g_array_unref);
  g_free (self->article);
  g_free (self->claim_key);
  g_free (self->shown_text);
  G_OBJECT_CLASS (ccl_reader_parent_class)->finalize (object);
}

static void
ccl_reader_class_init (CclReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_reader_dispose;
  G_OBJECT_CLASS (klass)->finalize = ccl_reader_finalize;
  signals[BACK] =
    g_signal_new ("back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLAIM_CLICKED] = g_signal_new ("claim-clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ADD_CLAIM] =
    g_signal_new ("add-claim", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, CclReader, box);
  gtk_widget_class_bind_template_child (widget_class, CclReader, outlet_label);
  gtk_widget_class_bind_template_child (widget_class, CclReader, title_label);
  gtk_widget_class_bind_template_child (widget_class, CclReader, details_label);
  gtk_widget_class_bind_template_child (widget_class, CclReader, add_button);
  gtk_widget_class_bind_template_child (widget_class, CclReader, unused_button);
  gtk_widget_class_bind_template_child (widget_class, CclReader, unused_list);
  gtk_widget_class_bind_template_child (widget_class, CclReader, text_view);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, unused_activated_cb);
}

static void
ccl_reader_init (CclReader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (gtk_text_view_get_buffer (self->text_view), "notify::has-selection",
                    G_CALLBACK (has_selection_cb), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_cb),
                           self, 0);
}
