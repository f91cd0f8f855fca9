/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

#include <string.h>

/* Tables of figures: "Rescued  141  142" under dates, "Nasser  84  131" under "Martyrs" and "Injured". Cells are set apart
 * by tabs (pages), bars, or more than one blank (plain text). */

#define CELLS_MAX 12
#define LABEL_TOKENS_MAX 8

/* A stretch of tokens without a column's gap. @figure: the count that fills it, or %NULL. */
typedef struct
{
  guint first;
  guint end;
  const CclFigureMention *figure;
} Cell;

typedef struct
{
  guint first; /* token */
  guint end;
  guint n_cells;
  guint n_figures;
  Cell cells[CELLS_MAX];
} Line;

/* What a cell's words tell: an event by the word at @word, where @told; an object, where @named. */
typedef struct
{
  gboolean told;
  guint word;
  CclEntryKind kind;
  gboolean named;
  CclObject object;
} Label;

static gboolean
is_bar (const CclDocument *document, guint token)
{
  return ccl_token_is (ccl_document_get_token (document, token), "|");
}

/* What stands between a token and the one before: a line's end, a column's, or neither. */
static gboolean
gap_holds (const CclDocument *document, guint token, gboolean line)
{
  gsize start, end;
  const char *text = document->article->text;

  if (token == 0)
    return line;
  start = ccl_document_get_token (document, token - 1)->span.end;
  end = ccl_document_get_token (document, token)->span.start;
  if (end == start || (end == start + 1 && text[start] == ' '))
    return FALSE;
  if (line)
    return memchr (text + start, '\n', end - start) != NULL;
  return memchr (text + start, '\t', end - start) != NULL || end > start + 1;
}

/* The count that fills a cell, with a change in brackets behind it at the most: "1,234", "1,234 (+5)". */
static const CclFigureMention *
find_filling (const CclDocument *document, guint first, guint end)
{
  const CclFigureMention *figure = ccl_document_find_figure (document, first);

  /* A number behind a name is a part of it ("Camp 22"), but not in the next column. */
  if (figure == NULL || figure->first != first || figure->end > end ||
      !(figure->kind == CCL_FIGURE_COUNT || figure->kind == CCL_FIGURE_NAME) || !ccl_quantity_has_figure (&figure->quantity))
    return NULL;
  return figure->end == end || g_str_equal (ccl_document_get_token (document, figure->end)->folded, "(") ? figure : NULL;
}

static void
add_cell (const CclDocument *document, Line *line, guint first, guint end)
{
  Cell *cell;

  while (first < end && is_bar (document, first))
    first++;
  while (end > first && is_bar (document, end - 1))
    end--;
  if (end == first || line->n_cells == CELLS_MAX)
    return;
  cell = &line->cells[line->n_cells++];
  *cell = (Cell){ first, end, find_filling (document, first, end) };
  if (cell->figure != NULL)
    line->n_figures++;
}

/* Reads the line that begins at a token. */
static void
read_line (const CclDocument *document, guint first, Line *line)
{
  guint cell = first, token = first + 1;

  *line = (Line){ .first = first };
  for (; token < document->tokens->len && !gap_holds (document, token, TRUE); token++)
    if (gap_holds (document, token, FALSE) || is_bar (document, token))
      {
        add_cell (document, line, cell, token);
        cell = token;
      }
  add_cell (document, line, cell, token);
  line->end = token;
}

static gboolean
is_no_act (const CclEntry *entry)
{
  return entry->frame != CCL_FRAME_ACT;
}

static void
read_label (const CclDrafting *drafting, const Cell *cell, Label *label)
{
  *label = (Label){ .object = CCL_OBJECT_PERSON };
  for (guint token = cell->first; token < cell->end; token++)
    {
      const CclMatch *object = ccl_document_find_match (drafting->document, token, CCL_ENTRY_OBJECT);

      if (object != NULL && !object->entry->generic && !label->named)
        {
          label->named = TRUE;
          label->object = object->entry->object;
        }
      if (label->told)
        continue;
      for (int step = 0; step < 2 && !label->told; step++)
        {
          CclEntryKind kind = step == 0 ? CCL_ENTRY_NOUN : CCL_ENTRY_VERB;

          if (ccl_document_begins (drafting->document, token, CCL_KIND (kind)))
            {
              label->told = TRUE;
              label->word = token;
              label->kind = kind;
            }
        }
    }
}

/* The event that a label tells of an object, or of people where it is not meant of that. */
static const CclEntry *
find_event (const CclDrafting *drafting, const Label *label, CclObject *object)
{
  const CclEntry *sense = ccl_draft_find_sense (drafting, label->word, label->kind, *object, is_no_act);

  if (sense != NULL)
    return sense;
  *object = CCL_OBJECT_PERSON;
  return ccl_draft_find_sense (drafting, label->word, label->kind, *object, is_no_act);
}

static void
add_figure (CclDrafting *drafting, const Line *line, const Cell *cell, const Label *event, const Label *kind)
{
  CclObject object = kind->named ? kind->object : event->object;
  const CclEntry *sense = find_event (drafting, event, &object);
  guint chunk = ccl_chunks_find (drafting->chunks, cell->figure->first);
  CclDraft draft;

  if (sense == NULL)
    return;
  draft = ccl_draft_begin (drafting, sense->event, object, chunk, chunk, "grid");
  draft.quantity = cell->figure->quantity;
  draft.model = NULL;
  draft.figure_first = cell->figure->first;
  draft.figure_end = cell->figure->end;
  draft.first = line->first;
  draft.end = cell->end;
  draft.affected_first = line->cells[0].first;
  draft.affected_end = line->cells[0].end;
  g_array_append_val (drafting->drafts, draft);
}

/* The figures of a row under a header whose columns tell events: "Martyrs", "Injured". Whether any does. */
static gboolean
draft_columns (CclDrafting *drafting, const Line *line, const Line *header, const Label *own)
{
  guint shift = header->n_cells + 1 == line->n_cells ? 1 : 0;
  gboolean told = FALSE;

  for (guint i = 1; i < line->n_cells; i++)
    {
      Label column;

      if (line->cells[i].figure == NULL || i - shift >= header->n_cells)
        continue;
      read_label (drafting, &header->cells[i - shift], &column);
      if (column.told)
        add_figure (drafting, line, &line->cells[i], &column, column.named ? &column : own);
      told |= column.told;
    }
  return told;
}

/* A row of figures: under @header (nullable), else by its own label. */
static void
draft_row (CclDrafting *drafting, const Line *line, const Line *header)
{
  Label own;
  guint last = line->n_cells - 1;

  read_label (drafting, &line->cells[0], &own);
  if (!(header != NULL && draft_columns (drafting, line, header, &own)) && own.told)
    {
      /* Further columns are of other days; the last is the newest. */
      while (last > 0 && line->cells[last].figure == NULL)
        last--;
      if (last > 0)
        add_figure (drafting, line, &line->cells[last], &own, &own);
    }
  for (guint i = 1; i < line->n_cells; i++)
    if (line->cells[i].figure != NULL)
      drafting->used[ccl_chunks_find (drafting->chunks, line->cells[i].figure->first)] = TRUE;
}

/* A label and figures in all other columns but one at the most. */
static gboolean
is_row (const Line *line)
{
  return line->n_cells > 1 && line->cells[0].figure == NULL && line->cells[0].end - line->cells[0].first <= LABEL_TOKENS_MAX &&
         line->n_figures > 0 && line->n_figures + 2 >= line->n_cells;
}

static gboolean
is_header_of (const Line *header, const Line *line)
{
  return header->n_figures == 0 && (header->n_cells == line->n_cells || header->n_cells + 1 == line->n_cells) && header->n_cells > 1;
}

void
ccl_draft_grids (CclDrafting *drafting)
{
  const CclDocument *document = drafting->document;
  Line header = { 0 }, line, next;
  guint n_rows = 0;

  if (document->tokens->len == 0)
    return;
  read_line (document, 0, &line);
  while (line.n_cells > 0 || line.end < document->tokens->len)
    {
      gboolean more = line.end < document->tokens->len;

      if (more)
        read_line (document, line.end, &next);
      if (is_row (&line))
        {
          gboolean under = header.n_cells > 0 && is_header_of (&header, &line);

          /* One line alone is no table, nor a table's row without what its columns count. */
          if (n_rows > 0 || under || (more && is_row (&next) && next.n_cells == line.n_cells))
            {
              draft_row (drafting, &line, under ? &header : NULL);
              n_rows++;
            }
        }
      else
        {
          header = line;
          n_rows = 0;
        }
      if (!more)
        return;
      line = next;
    }
}
