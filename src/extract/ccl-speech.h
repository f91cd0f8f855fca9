/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-clause.h"
#include "ccl-scene.h"

G_BEGIN_DECLS

/* Stage 5 of the cascade: who says what. */

#define CCL_SPEECH_MAX_CONTENT 4

/**
 * CclSpeech:
 * @source_first, @source_end: tokens of the speaker's words, empty if unnamed
 * @cue_first, @cue_end: tokens of the words that attribute, empty where speech only goes on
 * @content: what is said, in order
 * @party: who speaks, or %NULL
 * @stance: how; @negates: what is said is that the content is not so
 * @continued: no words of this sentence attribute it: the speech of the sentence before goes on
 * @anaphoric: the content only points back: "denied this", "called the report a lie"
 */
typedef struct
{
  guint source_first;
  guint source_end;
  guint cue_first;
  guint cue_end;
  struct
  {
    guint first;
    guint end;
  } content[CCL_SPEECH_MAX_CONTENT];
  guint n_content;
  const char *party;
  CclStance stance;
  gboolean negates;
  gboolean continued;
  gboolean anaphoric;
} CclSpeech;

typedef struct
{
  GArray *speeches; /* CclSpeech, in the order of their cues */
  int *innermost;   /* a token: number of the speech that holds it most closely, -1 for the article itself */
} CclSpeeches;

/* Reads all sentences in order; fills in what @scene knows of names on the way. */
CclSpeeches *ccl_speeches_new (CclScene *scene);
void ccl_speeches_free (CclSpeeches *speeches);

/* The speech that holds a token most closely, or %NULL for the article's own voice. */
const CclSpeech *ccl_speeches_find (const CclSpeeches *speeches, guint token);

/* The next speech outwards that holds a token, or %NULL. */
const CclSpeech *ccl_speeches_find_outer (const CclSpeeches *speeches, const CclSpeech *inner, guint token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSpeeches, ccl_speeches_free)

G_END_DECLS
