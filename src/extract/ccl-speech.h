/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-clause.h"
#include "ccl-scene.h"

G_BEGIN_DECLS

/* Stage 5 of the cascade: who says what. */

#define CCL_SPEECH_MAX_CONTENT 8

/**
 * CclSpeech:
 * @source_first, @source_end: tokens of the speaker's words, empty if unnamed
 * @cue_first, @cue_end: tokens of the words that attribute, empty where speech only goes on
 * @content: what is said, in order
 * @addressee_first, @addressee_end: tokens of those to whom or of whom it is said, where they stand between the cue and
 *   the content: "accused the army of firing first"; what is told of them is said, too
 * @party: who speaks, or %NULL
 * @stance: how; @negates: what is said is that the content is not so
 * @act: saying, thinking, wishing …
 * @vouches: the speaker stands for the content: said or thought, and neither asked, wished nor left unsaid
 * @continued: no words of this sentence attribute it: the speech of the sentence before goes on
 * @continues: of such a one, the number of the speech that goes on, else -1
 * @quoted: the content is a quotation, word for word; @clause: it is one or a clause, and not only a thing spoken of
 * @unlisted: no attribution of its own, only how something is said within one
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
  guint addressee_first;
  guint addressee_end;
  const char *party;
  CclStance stance;
  CclCueAct act;
  gboolean negates;
  gboolean vouches;
  gboolean continued;
  int continues;
  gboolean quoted;
  gboolean clause;
  gboolean unlisted;
  gboolean anaphoric;
} CclSpeech;

typedef struct
{
  GArray *speeches; /* CclSpeech, in the order of their cues */
  int *innermost;   /* a token: number of the speech that holds it most closely of those that vouch, -1 for none */
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
