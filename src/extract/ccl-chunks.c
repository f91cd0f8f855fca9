/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-chunks.h"

#include "ccl-document-private.h"

#include <string.h>

typedef struct
{
  const CclDocument *document;
  const guint64 *classes; /* a token: bits of the function word classes of that word */
  GArray *chunks;
  guint sentence_end;
  guint first_chunk; /* of this sentence */
  const CclChunk *previous; /* of this sentence, or NULL; moves when chunks grows */
} Scanner;

#define CLASS(name) (G_GUINT64_CONSTANT (1) << CCL_WORD_##name)
/* Verbs that tell no event. */
#define PLAIN (CLASS (PLAIN_VERB) | CLASS (VERB) | CLASS (INTENTION))
#define KIND(name) CCL_KIND (CCL_ENTRY_##name)

/* Words that end a noun group wherever they stand. */
#define CLOSING                                                                                    \
  (CLASS (PREPOSITION) | CLASS (BY) | CLASS (COORDINATOR) | CLASS (SUBORDINATOR) | CLASS (RELATIVE) | \
   CLASS (COMPLEMENTISER) | CLASS (BE) | CLASS (HAVE) | CLASS (DO) | CLASS (MODAL) | CLASS (NEGATION) | \
   CLASS (PRONOUN) | CLASS (INCLUDING) | CLASS (LOCATIVE))

#define NOMINAL_KINDS (KIND (PARTY) | KIND (SPEAKER) | KIND (OBJECT) | KIND (NOUN) | KIND (PLACE) | KIND (OUTLET))

static const CclToken *
token_at (const Scanner *scanner, guint token)
{
  return ccl_document_get_token (scanner->document, token);
}

static gboolean
has_class (const Scanner *scanner, guint token, guint64 classes)
{
  return token < scanner->sentence_end && (scanner->classes[token] & classes) != 0;
}

static gboolean
has_kind (const Scanner *scanner, guint token, guint32 kinds)
{
  return token < scanner->sentence_end && ccl_document_begins (scanner->document, token, kinds);
}

static gboolean
is_possessive_mark (const Scanner *scanner, guint token)
{
  const CclToken *it;

  if (token >= scanner->sentence_end)
    return FALSE;
  it = token_at (scanner, token);
  return it->glued && (g_str_equal (it->folded, "'s") || g_str_equal (it->folded, "'"));
}

/* Union of the forms in which a verb of the lexicon begins at @token; 0 where none does. */
static CclForms
verb_forms (const Scanner *scanner, guint token)
{
  const CclMatch *match;
  CclForms forms = 0;
  guint position = 0;

  while ((match = ccl_document_next_match (scanner->document, token, CCL_ENTRY_VERB, &position)) != NULL)
    forms |= match->form;
  position = 0;
  while ((match = ccl_document_next_match (scanner->document, token, CCL_ENTRY_CUE, &position)) != NULL)
    if (match->entry->part == CCL_CUE_VERB)
      forms |= match->form;
  match = ccl_document_find_part (scanner->document, token, CCL_ENTRY_WORD, CCL_WORD_VERB);
  if (match != NULL)
    forms |= match->form;

  return forms;
}

/* A word that no list knows but whose ending says past tense or participle. */
static gboolean
looks_past (const Scanner *scanner, guint token)
{
  const CclToken *it = token_at (scanner, token);
  gsize len = strlen (it->folded);

  return it->kind == CCL_TOKEN_WORD && !it->capital && len > 4 && g_str_has_suffix (it->folded, "ed") &&
         !has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN) | KIND (SPEAKER));
}

static gboolean
looks_gerund (const Scanner *scanner, guint token)
{
  const CclToken *it = token_at (scanner, token);

  return it->kind == CCL_TOKEN_WORD && !it->capital && strlen (it->folded) > 5 &&
         g_str_has_suffix (it->folded, "ing") && !has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN));
}

/* The point of "Mr." or "Sen.", which the sentence goes on behind. */
static gboolean
is_abbreviation_point (const Scanner *scanner, guint token)
{
  const CclToken *it = token_at (scanner, token);
  const CclToken *next = token + 1 < scanner->sentence_end ? token_at (scanner, token + 1) : NULL;

  return token > 0 && ccl_token_is_sign (it, '.') && it->glued && next != NULL && !next->glued && next->kind == CCL_TOKEN_WORD &&
         next->capital && token_at (scanner, token - 1)->kind == CCL_TOKEN_WORD;
}

/* Whether a noun may go on or begin at @token: the word can belong to a noun group. */
static gboolean
is_nominal (const Scanner *scanner, guint token)
{
  const CclToken *it;

  if (token >= scanner->sentence_end)
    return FALSE;
  it = token_at (scanner, token);
  if (it->kind == CCL_TOKEN_HYPHEN)
    return it->glued && token + 1 < scanner->sentence_end && token_at (scanner, token + 1)->glued;
  if (it->kind == CCL_TOKEN_NUMBER)
    return TRUE;
  if (it->kind != CCL_TOKEN_WORD)
    return is_abbreviation_point (scanner, token);
  return !has_class (scanner, token, CLOSING) || has_kind (scanner, token, NOMINAL_KINDS);
}

/* Whether a noun group begins at @token, as an object of the verb before it would. */
static gboolean
begins_noun (const Scanner *scanner, guint token)
{
  const CclFigureMention *figure;

  if (token < scanner->sentence_end && token_at (scanner, token)->kind == CCL_TOKEN_QUOTE)
    token++;

  if (token >= scanner->sentence_end)
    return FALSE;
  figure = ccl_document_find_figure (scanner->document, token);
  if (figure != NULL && figure->kind == CCL_FIGURE_COUNT && figure->first == token)
    return TRUE;
  if (has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)))
    return TRUE;
  if (has_class (scanner, token, CLASS (PRONOUN)) && !has_class (scanner, token, CLASS (RELATIVE)))
    return TRUE;
  return is_nominal (scanner, token) && !has_class (scanner, token, CLASS (ADVERB)) &&
         ccl_document_find_time (scanner->document, token) == NULL;
}

/* The longest cue of one part of speech: "report" is a verb and a noun. */
static const CclMatch *
find_cue (const Scanner *scanner, guint token, CclCuePart part)
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (scanner->document, token, CCL_ENTRY_CUE, &position)) != NULL)
    if (match->entry->part == (int) part && match->end <= scanner->sentence_end)
      return match;
  return NULL;
}

/* Whether a figure that counts begins at @token. */
static gboolean
counts_at (const Scanner *scanner, guint token)
{
  const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);

  return figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT;
}

/* Whether a figure that counts ends before @token. */
static gboolean
counts_before (const Scanner *scanner, guint token)
{
  const CclFigureMention *figure = token > 0 ? ccl_document_find_figure (scanner->document, token - 1) : NULL;

  return figure != NULL && figure->kind == CCL_FIGURE_COUNT && figure->end == token;
}

/* Whether a word for people or somebody's name ends before @token: those may be plural without an s. */
static gboolean
has_people_before (const Scanner *scanner, guint token)
{
  return has_kind (scanner, token - 1, KIND (OBJECT) | KIND (SPEAKER) | KIND (PARTY) | KIND (OUTLET)) ||
         has_class (scanner, token - 1, CLASS (PRONOUN));
}

/* Behind an article ("the return") or a country's adjective ("in Armenian hands") no verb can stand; a participle may
 * qualify the noun that follows. */
static gboolean
needs_noun (const Scanner *scanner, guint token, CclForms forms)
{
  const CclMatch *party;

  if (token == 0)
    return FALSE;
  /* "by the reckoning of", "its shelling of" */
  if ((forms & CCL_FORM_GERUND) != 0 && has_class (scanner, token - 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)))
    return TRUE;
  if ((forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) != 0 || looks_past (scanner, token))
    return FALSE;
  if (has_class (scanner, token - 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)))
    return TRUE;
  party = ccl_document_find_part (scanner->document, token - 1, CCL_ENTRY_PARTY, CCL_PART_ADJECTIVE);
  return party != NULL && party->end == token && ccl_document_find_part (scanner->document, token - 1, CCL_ENTRY_PARTY, CCL_PART_PEOPLE) == NULL;
}

/* Whether a noun in the plural ends right before @token. */
static gboolean
ends_plural (const Scanner *scanner, guint token)
{
  const CclMatch *match;
  guint position = 0;

  if (token == 0)
    return FALSE;
  while ((match = ccl_document_next_match (scanner->document, token - 1, CCL_ENTRY_OBJECT, &position)) != NULL)
    if (match->end == token && (match->form & CCL_FORM_PLURAL) != 0)
      return TRUE;
  return g_str_has_suffix (token_at (scanner, token - 1)->folded, "s");
}

/**
 * acts_as_verb:
 * @in_group: a noun group is open; @has_noun: it has a noun already
 *
 * English marks few words as verbs: "strikes", "wounded" and "shelling" are nouns as well. The
 * neighbours decide.
 */
static gboolean
acts_as_verb (const Scanner *scanner, guint token, gboolean in_group, gboolean has_noun)
{
  CclForms forms = verb_forms (scanner, token);
  gboolean plain = has_class (scanner, token, CLASS (PLAIN_VERB) | CLASS (INTENTION));
  gboolean past = looks_past (scanner, token);
  gboolean noun_too = has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN) | KIND (SPEAKER));
  gboolean next_nominal = token + 1 < scanner->sentence_end && is_nominal (scanner, token + 1) &&
                          token_at (scanner, token + 1)->kind == CCL_TOKEN_WORD && !counts_at (scanner, token + 1) &&
                          !has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (ADVERB));

  /* "units numbering up to 120", "a dump belonging to the army": a participle hangs on the noun before it. */
  if (in_group && has_noun && forms == 0 && !noun_too && looks_gerund (scanner, token) &&
      (counts_at (scanner, token + 1) || has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE) | CLASS (PREPOSITION)) ||
       (token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token + 1)->folded, "to")) ||
       (ends_plural (scanner, token) && token + 1 < scanner->sentence_end && token_at (scanner, token + 1)->capital)))
    return TRUE;
  if (forms == 0 && !plain && !past)
    return FALSE;
  /* "Russia's claim to have captured" */
  if (in_group && !has_noun && token > 0 && is_possessive_mark (scanner, token - 1))
    return FALSE;
  /* "down to 14" */
  if ((forms & ~CCL_FORM_BASE) == 0 && forms != 0 && has_class (scanner, token, CLASS (ADVERB)) &&
      token + 1 < scanner->sentence_end && has_class (scanner, token + 1, CLASS (PREPOSITION)))
    return FALSE;
  /* "the Russian claim": a verb's base form agrees with plurals only, so behind a singular it is the noun. */
  if (in_group && token > 0 && (forms & CCL_FORM_BASE) != 0 && (forms & CCL_FORM_PAST) == 0 &&
      !g_str_has_suffix (token_at (scanner, token - 1)->folded, "s") && find_cue (scanner, token, CCL_CUE_NOUN) != NULL)
    return FALSE;
  if (token_at (scanner, token)->capital && token > 0 && in_group)
    return FALSE;
  /* "State Rep. Lee", "Republican state leaders": nobody states here. */
  if (token_at (scanner, token)->capital && token + 1 < scanner->sentence_end && token_at (scanner, token + 1)->capital)
    return FALSE;
  if (in_group && token > 0 && (forms & CCL_FORM_BASE) != 0 && (forms & CCL_FORM_PAST) == 0 && next_nominal &&
      !g_str_has_suffix (token_at (scanner, token - 1)->folded, "s") && !has_kind (scanner, token - 1, KIND (SPEAKER) | KIND (OBJECT)) &&
      !has_kind (scanner, token, KIND (VERB)))
    return FALSE;
  /* "the total number of"; "the dead number 1,900" */
  if (in_group && has_class (scanner, token, CLASS (COUNTER)))
    {
      if (token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token + 1)->folded, "of"))
        return FALSE;
      if (plain && counts_at (scanner, token + 1))
        return TRUE;
    }
  /* "Confirmed deaths came to 188": no sentence begins with its finite verb. */
  if (!in_group && scanner->previous == NULL && (forms & CCL_FORM_PARTICIPLE) != 0 &&
      has_kind (scanner, token + 1, KIND (OBJECT) | KIND (NOUN)) && !counts_at (scanner, token + 1))
    return FALSE;

  /* "US-manufactured howitzers", "a rebel-held town" */
  if (in_group && token > 0 && token_at (scanner, token)->glued && token_at (scanner, token - 1)->kind == CCL_TOKEN_HYPHEN &&
      token_at (scanner, token - 1)->glued && (forms & CCL_FORM_BASE) == 0)
    return FALSE;
  if (in_group && !has_noun)
    {
      const CclMatch *verb = ccl_document_find_match (scanner->document, token, CCL_ENTRY_VERB);

      /* "2,060 taken prisoner" */
      if (verb != NULL && verb->end > token + 1 && (forms & CCL_FORM_PARTICIPLE) != 0 && counts_before (scanner, token) &&
          !begins_noun (scanner, verb->end))
        return TRUE;
      if ((forms & CCL_FORM_PAST) != 0 && (forms & (CCL_FORM_PARTICIPLE | CCL_FORM_BASE)) == 0 && counts_before (scanner, token))
        return TRUE; /* "92,000 took part" */
      if (plain && noun_too && counts_before (scanner, token) && !past && (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) == 0)
        return FALSE; /* "44,500 lives" */
      if (has_class (scanner, token, CLASS (COUNTER)))
        return FALSE;
      if (needs_noun (scanner, token, forms))
        return FALSE;
      if (plain && forms == 0 && !next_nominal)
        return TRUE;
      if ((forms & CCL_FORM_PAST) != 0 && noun_too &&
          (has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)) || counts_at (scanner, token + 1)))
        return TRUE; /* "the floods cost the country" */
      if (past || (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) != 0)
        return !next_nominal && !noun_too;
      return !noun_too && !next_nominal;
    }
  if (in_group)
    {
      if (past || plain)
        return !(plain && noun_too);
      if ((forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) != 0)
        return !noun_too || (forms & CCL_FORM_BASE) == 0 || counts_at (scanner, token + 1) ||
               has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)); /* "a drone hit a bus" */
      if ((forms & CCL_FORM_GERUND) != 0)
        return !noun_too;
      /* "counterbattery fire": behind a singular no base form can stand. */
      if (forms == CCL_FORM_BASE && token > 0 && !g_str_has_suffix (token_at (scanner, token - 1)->folded, "s") &&
          !has_people_before (scanner, token))
        return FALSE;
      return !noun_too || has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE)) ||
             ((forms & CCL_FORM_THIRD) != 0 && counts_at (scanner, token + 1)) ||
             ((forms & CCL_FORM_BASE) != 0 && counts_at (scanner, token + 1) && ends_plural (scanner, token)); /* "gangs control 80%" */
    }

  /* "“limited damage to radar systems”" */
  if (next_nominal && forms == 0 && past && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_QUOTE &&
      has_kind (scanner, token + 1, KIND (OBJECT) | KIND (NOUN)))
    return FALSE;
  /* "them damaged houses", "with captured weapons": an adjective. */
  if (next_nominal && scanner->previous != NULL &&
      (scanner->previous->kind == CCL_CHUNK_PREPOSITION || scanner->previous->kind == CCL_CHUNK_VERB ||
       (scanner->previous->kind == CCL_CHUNK_NOUN && scanner->previous->pronoun && scanner->previous->figure == NULL && !plain &&
        has_kind (scanner, token + 1, KIND (OBJECT)))) &&
      (forms & CCL_FORM_PARTICIPLE) != 0 && !plain)
    return FALSE;
  /* "of the wounded", "of wounded": behind a preposition stands a noun. */
  if (noun_too && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_PREPOSITION &&
      (forms & CCL_FORM_GERUND) == 0)
    return FALSE;
  if (noun_too && (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) == 0)
    {
      if ((forms & CCL_FORM_GERUND) != 0)
        return begins_noun (scanner, token + 1);
      return (has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE)) ||
              (counts_at (scanner, token + 1) && ends_plural (scanner, token))) &&
             scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_NOUN;
    }
  return TRUE;
}

/* The longest match of a kind that stays within the sentence. */
static const CclMatch *
find_match (const Scanner *scanner, guint token, CclEntryKind kind)
{
  const CclMatch *match = has_kind (scanner, token, CCL_KIND (kind)) ? ccl_document_find_match (scanner->document, token, kind)
                                                               : NULL;

  return match != NULL && match->end <= scanner->sentence_end ? match : NULL;
}

/* "a local man", "relief workers", "Goma Airport": of a longer name the last word may tell what is counted. @people: of one
 * who speaks, else of a place. */
static void
take_head_object (const Scanner *scanner, const CclMatch *name, gboolean people, CclChunk *chunk)
{
  const CclMatch *object = name->end > name->first + 1 ? find_match (scanner, name->end - 1, CCL_ENTRY_OBJECT) : NULL;

  if (object == NULL || object->end != name->end || ccl_object_is_people (object->entry->object) != people ||
      (chunk->object != NULL && !chunk->object->entry->generic && object->entry->generic) ||
      (chunk->object != NULL && chunk->object->end == name->end))
    return;
  chunk->object = object;
  chunk->plural = (object->form & CCL_FORM_PLURAL) != 0;
}

static gboolean
best_is_none (const CclMatch *const *best, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (best[i] != NULL)
      return FALSE;
  return TRUE;
}

/* Whether a hyphen joins the words to one that follows. */
static gboolean
is_joined (const CclDocument *document, const CclMatch *match)
{
  return match->end + 1 < document->tokens->len && ccl_document_get_token (document, match->end)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (document, match->end)->glued && ccl_document_get_token (document, match->end + 1)->glued &&
         ccl_document_get_token (document, match->end + 1)->kind == CCL_TOKEN_WORD;
}

/* Takes in one word, or the longest known term, of a noun group's middle or head. */
static guint
take_nominal (Scanner *scanner, guint token, CclChunk *chunk, gboolean *has_noun)
{
  static const CclEntryKind kinds[] = { CCL_ENTRY_OBJECT, CCL_ENTRY_NOUN,  CCL_ENTRY_SPEAKER, CCL_ENTRY_PARTY,
                                        CCL_ENTRY_PLACE,  CCL_ENTRY_OUTLET, CCL_ENTRY_CUE };
  const CclMatch *best[G_N_ELEMENTS (kinds)] = { NULL };
  guint end = token + 1;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      best[i] = kinds[i] == CCL_ENTRY_CUE ? find_cue (scanner, token, CCL_CUE_NOUN) : find_match (scanner, token, kinds[i]);
      if (best[i] != NULL)
        end = MAX (end, best[i]->end);
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CclMatch *match = best[i];

      /* A longer reading beats a shorter one: "air defence systems" holds no "air". */
      if (match == NULL || match->end < end)
        continue;
      switch (kinds[i])
        {
        case CCL_ENTRY_OBJECT:
          if (match->entry->model)
            chunk->model = match;
          if (chunk->object == NULL || !match->entry->generic || chunk->object->entry->generic ||
              (ccl_object_is_people (chunk->object->entry->object) && !ccl_object_is_people (match->entry->object)))
            if (!match->entry->model || chunk->object == NULL)
              chunk->object = match;
          chunk->plural = (match->form & CCL_FORM_PLURAL) != 0;
          *has_noun = TRUE;
          break;
        case CCL_ENTRY_NOUN:
          chunk->event = match;
          if ((match->form & CCL_FORM_PLURAL) != 0)
            chunk->plural = TRUE;
          *has_noun = TRUE;
          break;
        case CCL_ENTRY_SPEAKER:
          /* "rebel-held", "government-controlled" */
          if (is_joined (scanner->document, match))
            break;
          chunk->speaker = match;
          *has_noun = TRUE;
          take_head_object (scanner, match, TRUE, chunk);
          break;
        case CCL_ENTRY_PARTY:
          if (chunk->party == NULL)
            chunk->party = match;
          chunk->party_is_head = TRUE;
          if (match->entry->part != CCL_PART_ADJECTIVE)
            *has_noun = TRUE;
          break;
        case CCL_ENTRY_CUE:
          chunk->cue = match;
          *has_noun = TRUE;
          break;
        case CCL_ENTRY_PLACE:
          take_head_object (scanner, match, FALSE, chunk);
          *has_noun = TRUE;
          break;
        default:
          *has_noun = TRUE;
          break;
        }
    }

  if (chunk->party != NULL && chunk->party->first != token)
    chunk->party_is_head = FALSE;
  if (has_class (scanner, token, CLASS (COUNTER)))
    {
      chunk->counter = TRUE;
      *has_noun = TRUE;
    }
  if (has_class (scanner, token, CLASS (FALSE)))
    chunk->falsehood = TRUE;
  if (find_cue (scanner, token, CCL_CUE_ADJECTIVE) != NULL)
    chunk->doubted = TRUE;
  if (has_class (scanner, token, CLASS (ENEMY)))
    {
      chunk->enemy = TRUE;
      *has_noun = TRUE;
    }
  if (has_class (scanner, token, CLASS (OWN)))
    chunk->own = TRUE;
  if (has_class (scanner, token, CLASS (OTHER)))
    chunk->increment = TRUE;
  /* "Carol Webb told": a name of several words is a noun, though no list knows it. */
  if (token_at (scanner, token)->capital && token > chunk->first && token_at (scanner, token - 1)->capital && best_is_none (best, G_N_ELEMENTS (best)))
    *has_noun = TRUE;
  if (token_at (scanner, token)->capital)
    chunk->proper = TRUE;
  if (end == token + 1 && !*has_noun && !has_class (scanner, token, CLASS (OTHER) | CLASS (ADVERB) | CLASS (OWN)) &&
      !is_nominal (scanner, end))
    *has_noun = TRUE; /* the last word of a group is its noun, known or not */
  return end;
}

/* A country's name, capital or leader that owns nothing. */
static gboolean
begins_name (const Scanner *scanner, guint token)
{
  const CclMatch *party = find_match (scanner, token, CCL_ENTRY_PARTY);

  return party != NULL && !is_possessive_mark (scanner, party->end) &&
         (party->entry->part == CCL_PART_NAME || party->entry->part == CCL_PART_CAPITAL || party->entry->part == CCL_PART_LEADER);
}

/* Determiners, possessives and "other" before figure and noun. */
static guint
take_determiners (Scanner *scanner, guint token, CclChunk *chunk)
{
  guint end;

  while (token < scanner->sentence_end)
    {
      const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);

      if (figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT)
        break;
      if (ccl_document_is_word (scanner->document, token, CCL_WORD_DETERMINER, &end))
        {
          const char *folded = token_at (scanner, token)->folded;

          if (has_class (scanner, token, CLASS (OTHER)))
            chunk->indefinite = chunk->increment = TRUE; /* another */
          else if (g_str_equal (folded, "a") || g_str_equal (folded, "an"))
            chunk->indefinite = TRUE;
          else
            chunk->definite = TRUE;
        }
      else if (ccl_document_is_word (scanner->document, token, CCL_WORD_POSSESSIVE, &end))
        {
          chunk->possessed = TRUE;
          if (has_class (scanner, token, CLASS (OWN)))
            chunk->own = TRUE;
        }
      else if (ccl_document_is_word (scanner->document, token, CCL_WORD_OTHER, &end))
        chunk->increment = TRUE;
      else
        break;
      token = end;
    }

  return token;
}

/* "of the", "of its" after a figure: the figure counts a part of what follows. */
static guint
take_partitive (Scanner *scanner, guint token, CclChunk *chunk)
{
  /* "half the village" */
  const gboolean of = token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token)->folded, "of");
  guint end = token + of;

  if (token + 1 >= scanner->sentence_end ||
      (!of && (chunk->figure == NULL || chunk->figure->quantity.unit != CCL_UNIT_PERCENT ||
               !has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)))))
    return token;
  if (!has_class (scanner, end, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN)) && !is_nominal (scanner, end) &&
      ccl_document_find_figure (scanner->document, end) == NULL)
    return token;

  chunk->partitive = TRUE;
  if (has_class (scanner, end, CLASS (PRONOUN)) && !has_class (scanner, end, CLASS (POSSESSIVE)) &&
      !(has_class (scanner, end, CLASS (DETERMINER)) && has_kind (scanner, end + 1, KIND (OBJECT) | KIND (NOUN))))
    {
      chunk->pronoun = TRUE;
      return end + 1;
    }
  while (has_class (scanner, end, CLASS (DETERMINER) | CLASS (POSSESSIVE)))
    {
      chunk->possessed |= has_class (scanner, end, CLASS (POSSESSIVE));
      end++;
    }
  /* "16 of the 17 drones": the whole is told, but it is not what the group counts. */
  if (counts_at (scanner, end))
    end = MIN (ccl_document_find_figure (scanner->document, end)->end, scanner->sentence_end);
  return end;
}

static gboolean
is_scare_quote (const Scanner *scanner, guint token)
{
  const CclToken *it = token_at (scanner, token);

  if (it->kind != CCL_TOKEN_QUOTE)
    return FALSE;
  for (int step = 0; step < 2; step++)
    {
      guint beside = step == 0 ? token + 1 : token - 1;

      if (beside < scanner->document->tokens->len && token_at (scanner, beside)->quote >= 0)
        {
          const CclQuotation *quotation = &g_array_index (scanner->document->quotations, CclQuotation,
                                                          token_at (scanner, beside)->quote);

          if (quotation->scare && (quotation->first == token || quotation->end == token + 1))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a group that has its noun ends before this figure: ordinals, ages and names go on. */
static gboolean
figure_goes_on (const CclFigureMention *figure)
{
  return figure->kind == CCL_FIGURE_ORDINAL || figure->kind == CCL_FIGURE_AGE || figure->kind == CCL_FIGURE_NAME ||
         figure->kind == CCL_FIGURE_MEASURE;
}

/* "a five-story hotel", "a 12-member team": a figure that a hyphen joins to a noun qualifies what follows; but "a 20-strong
 * crew" are twenty. */
static gboolean
is_attribute (const Scanner *scanner, const CclFigureMention *figure)
{
  guint hyphen = figure->end;
  const CclMatch *state;

  if (hyphen + 1 >= scanner->sentence_end || token_at (scanner, hyphen)->kind != CCL_TOKEN_HYPHEN || !token_at (scanner, hyphen)->glued ||
      !token_at (scanner, hyphen + 1)->glued || token_at (scanner, hyphen + 1)->kind != CCL_TOKEN_WORD)
    return FALSE;
  state = find_match (scanner, hyphen + 1, CCL_ENTRY_NOUN);
  return state == NULL || state->entry->frame != CCL_FRAME_STATE;
}

/* "four stations", "nine sets of strikes": what a figure counts is no verb, unless it is a participle ("12 killed"). */
static gboolean
is_counted_noun (const Scanner *scanner, guint token, const CclChunk *chunk)
{
  CclForms forms = verb_forms (scanner, token);
  const char *folded = token_at (scanner, token)->folded;

  if (chunk->figure == NULL || chunk->figure->end != token || chunk->partitive || chunk->increment)
    return FALSE;
  if (g_str_has_suffix (folded, "s") && token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token + 1)->folded, "of"))
    return TRUE;
  return (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) == 0 && (forms & CCL_FORM_THIRD) != 0 &&
         !has_class (scanner, token, PLAIN) && !looks_past (scanner, token);
}

static guint
scan_noun (Scanner *scanner, guint first, CclChunk *chunk)
{
  guint token = take_determiners (scanner, first, chunk);
  const CclFigureMention *figure = token < scanner->sentence_end ? ccl_document_find_figure (scanner->document, token) : NULL;
  gboolean has_noun = FALSE;
  guint opened;

  if (token == first && has_class (scanner, token, CLASS (PRONOUN)) && !has_class (scanner, token, CLASS (RELATIVE)) &&
      (figure == NULL || figure->kind != CCL_FIGURE_COUNT))
    {
      chunk->pronoun = TRUE;
      chunk->own = has_class (scanner, token, CLASS (OWN));
      return token + 1;
    }
  /* "any of its drones", "most of the crew" */
  if (token > first && token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token)->folded, "of"))
    {
      token = take_partitive (scanner, token, chunk);
      if (chunk->pronoun)
        return token;
    }
  if (figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT && !is_attribute (scanner, figure))
    {
      guint end = MIN (figure->end, scanner->sentence_end);

      chunk->figure = figure;
      token = take_partitive (scanner, end, chunk);
      if (chunk->pronoun || figure->quantity.unit == CCL_UNIT_MONEY)
        return token;
      while (has_class (scanner, token, CLASS (OTHER)))
        {
          chunk->increment = TRUE;
          has_noun = has_noun || has_class (scanner, token, CLASS (PRONOUN)); /* "18 others received …" */
          token++;
        }
      if (!chunk->partitive && chunk->increment)
        token = take_partitive (scanner, token, chunk); /* "15 more of its servicemen" */
      if (chunk->pronoun)
        return token;
      /* "put at 30 the number of …": what is counted is a group of its own. */
      if (has_class (scanner, token, CLASS (DETERMINER)) &&
          (has_class (scanner, token + 1, CLASS (COUNTER)) || has_class (scanner, token + 2, CLASS (COUNTER))))
        return token;
    }

  opened = token;
  while (token < scanner->sentence_end)
    {
      const CclTimeMention *time = ccl_document_find_time (scanner->document, token);

      figure = ccl_document_find_figure (scanner->document, token);
      if (is_possessive_mark (scanner, token) && token > first)
        {
          /* What came before owns what follows: only its party matters now. */
          chunk->object = chunk->model = chunk->event = chunk->cue = NULL;
          chunk->possessed = TRUE;
          chunk->party_is_head = FALSE;
          has_noun = FALSE;
          token++;
          continue;
        }
      if (time != NULL && (!(time->end < scanner->sentence_end && is_possessive_mark (scanner, time->end)) ||
                           has_class (scanner, token, CLASS (PREPOSITION))))
        break;
      if (time != NULL)
        {
          token = time->end;
          continue;
        }
      if (figure != NULL && figure->first == token)
        {
          if (!figure_goes_on (figure))
            break;
          token = MIN (figure->end, scanner->sentence_end);
          continue;
        }
      if (is_scare_quote (scanner, token) && token > first)
        {
          token++;
          continue;
        }
      /* "“no fewer than two hundred” people" */
      if (chunk->figure != NULL && chunk->figure->end == token && token_at (scanner, token)->kind == CCL_TOKEN_QUOTE && token_at (scanner, token)->glued &&
          token + 1 < scanner->sentence_end && has_kind (scanner, token + 1, KIND (OBJECT)))
        {
          opened = ++token;
          continue;
        }
      /* "over 8,500 according to the UN" */
      if ((token > opened || chunk->figure != NULL) && find_cue (scanner, token, CCL_CUE_PREPOSITION) != NULL)
        break;
      /* "the village remains under control" */
      if (!is_nominal (scanner, token) || (has_noun && has_class (scanner, token, CLASS (BE))))
        break;
      /* "on the Kupiansk axis Russian troops": behind a name and its noun a nation opens a group of its own. */
      if (chunk->proper && token > opened + 1 && !token_at (scanner, token - 1)->capital && token_at (scanner, token - 1)->kind == CCL_TOKEN_WORD &&
          !is_possessive_mark (scanner, token - 1) &&
          ccl_document_find_part (scanner->document, token, CCL_ENTRY_PARTY, CCL_PART_ADJECTIVE) != NULL)
        break;
      if (acts_as_verb (scanner, token, token > first, has_noun) && !(token == opened && is_counted_noun (scanner, token, chunk)))
        break;
      /* "the youngest a boy", "puts at 850 the number": a determiner opens a group of its own. */
      if ((token > opened || (chunk->figure != NULL && chunk->figure->end == token)) && has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)) && !has_kind (scanner, token, NOMINAL_KINDS))
        break;
      if ((has_noun || (token > opened && token_at (scanner, token - 1)->capital)) && has_class (scanner, token, CLASS (ADVERB)) &&
          !has_kind (scanner, token, NOMINAL_KINDS))
        break;
      /* "a claim Kigali has dismissed": a name behind such a noun is the subject of its clause. */
      if (token > opened && chunk->cue != NULL && chunk->cue->end == token && begins_name (scanner, token))
        break;
      token = take_nominal (scanner, token, chunk, &has_noun);
    }

  /* "the group itself has confirmed" */
  if (token > opened && has_noun && has_class (scanner, token, CLASS (REFLEXIVE)))
    token++;
  return token;
}

/* Auxiliaries, negation and adverbs before a main verb. */
static guint
take_auxiliaries (Scanner *scanner, guint token, CclChunk *chunk, gboolean *has_be, gboolean *has_have)
{
  while (token < scanner->sentence_end)
    {
      const CclToken *it = token_at (scanner, token);

      if (has_class (scanner, token, CLASS (BE)))
        *has_be = TRUE;
      else if (has_class (scanner, token, CLASS (HAVE)))
        *has_have = TRUE;
      else if (has_class (scanner, token, CLASS (MODAL)))
        chunk->modal = TRUE;
      else if (has_class (scanner, token, CLASS (NEGATION)))
        chunk->negated = TRUE;
      else if (g_str_equal (it->folded, "to") && verb_forms (scanner, token + 1 < scanner->sentence_end ? token + 1 : token) != 0)
        chunk->infinitive = TRUE;
      else if (g_str_equal (it->folded, "to") && has_class (scanner, token + 1, CLASS (BE) | CLASS (HAVE) | PLAIN))
        chunk->infinitive = TRUE;
      else if (*has_be && is_scare_quote (scanner, token) && has_class (scanner, token + 1, CLASS (ADVERB)))
        ; /* "were “resolutely suppressed”" */
      else if (*has_be && has_class (scanner, token, CLASS (REFLEXIVE)) &&
               (verb_forms (scanner, token + 1) & CCL_FORM_PARTICIPLE) != 0)
        ; /* "were themselves poisoned" */
      else if (!has_class (scanner, token, CLASS (DO)) && !(has_class (scanner, token, CLASS (ADVERB)) && token > chunk->first))
        break;
      else if (has_class (scanner, token, CLASS (ADVERB)) && verb_forms (scanner, token) != 0)
        break;
      token++;
    }

  return token;
}

/* "will tolerate", "did not say": behind a modal or a form of to do stands a verb, known or not. */
static gboolean
is_bare_verb (const Scanner *scanner, guint token, const CclChunk *chunk)
{
  const CclToken *it = token_at (scanner, token);

  return token > chunk->first && it->kind == CCL_TOKEN_WORD && !it->capital &&
         (chunk->modal || has_class (scanner, chunk->first, CLASS (DO))) && !chunk->infinitive &&
         !has_class (scanner, chunk->first, CLASS (BE) | CLASS (HAVE)) &&
         !has_class (scanner, token, CLOSING | CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (ADVERB));
}

static guint
scan_verb (Scanner *scanner, guint first, CclChunk *chunk)
{
  gboolean has_be = FALSE, has_have = FALSE;
  guint token;
  CclForms forms;
  const CclMatch *match, *cue;

  chunk->first = first;
  token = take_auxiliaries (scanner, first, chunk, &has_be, &has_have);
  if (token < scanner->sentence_end && is_scare_quote (scanner, token))
    token++;
  chunk->perfect = has_have;
  forms = token < scanner->sentence_end ? verb_forms (scanner, token) : 0;
  if (token >= scanner->sentence_end ||
      (forms == 0 && !has_class (scanner, token, PLAIN) &&
       !looks_past (scanner, token) && !looks_gerund (scanner, token) && !is_bare_verb (scanner, token, chunk)))
    {
      if (token == first || !(has_be || has_have))
        return first;
      /* No main verb: the auxiliary is it. Adverbs after it stay outside. */
      while (token > first + 1 && has_class (scanner, token - 1, CLASS (ADVERB)) &&
             !has_class (scanner, token - 1, CLASS (NEGATION) | CLASS (BE) | CLASS (HAVE)))
        token--;
      chunk->copula = has_be;
      chunk->verb = token - 1;
      chunk->verb_end = token;
      return token;
    }

  match = find_match (scanner, token, CCL_ENTRY_VERB);
  cue = find_cue (scanner, token, CCL_CUE_VERB);
  chunk->verb = token;
  chunk->verb_end = token + 1;
  chunk->form = forms;
  if (match != NULL)
    chunk->verb_end = MAX (chunk->verb_end, match->end);
  if (cue != NULL)
    {
      chunk->cue = cue;
      chunk->verb_end = MAX (chunk->verb_end, cue->end);
    }
  chunk->intention = has_class (scanner, token, CLASS (INTENTION));
  chunk->gerund = !has_be && ((forms & CCL_FORM_GERUND) != 0 || (forms == 0 && looks_gerund (scanner, token)));
  chunk->passive = has_be && ((forms & CCL_FORM_PARTICIPLE) != 0 || looks_past (scanner, token) ||
                              (forms == 0 && !looks_gerund (scanner, token) && has_class (scanner, token, CLASS (PLAIN_VERB))));
  if (!has_be && !has_have && token == first && (forms & CCL_FORM_PARTICIPLE) != 0 &&
      (chunk->cue == NULL || match != NULL) && !begins_noun (scanner, chunk->verb_end) &&
      !(match != NULL && match->entry->frame == CCL_FRAME_TARGET && match->end - match->first > 1))
    chunk->reduced = TRUE;
  return MIN (chunk->verb_end, scanner->sentence_end);
}

static CclChunkKind
punctuation_kind (const CclToken *token)
{
  switch (token->folded[0])
    {
    case ',':
      return CCL_CHUNK_COMMA;
    case '(':
    case '[':
      return CCL_CHUNK_OPEN;
    case ')':
    case ']':
      return CCL_CHUNK_CLOSE;
    default:
      return CCL_CHUNK_STOP;
    }
}

/* Scans one word-like or other token that begins neither noun nor verb group. */
static guint
scan_small (Scanner *scanner, guint token, CclChunk *chunk)
{
  static const struct
  {
    CclWordClass word_class;
    CclChunkKind kind;
  } classes[] = {
    { CCL_WORD_INCLUDING, CCL_CHUNK_INCLUDING },         { CCL_WORD_COORDINATOR, CCL_CHUNK_COORDINATOR },
    { CCL_WORD_RELATIVE, CCL_CHUNK_RELATIVE },           { CCL_WORD_COMPLEMENTISER, CCL_CHUNK_COMPLEMENTISER },
    { CCL_WORD_BY, CCL_CHUNK_PREPOSITION },              { CCL_WORD_PREPOSITION, CCL_CHUNK_PREPOSITION },
    { CCL_WORD_SUBORDINATOR, CCL_CHUNK_SUBORDINATOR },   { CCL_WORD_LOCATIVE, CCL_CHUNK_PREPOSITION },
    { CCL_WORD_ADVERB, CCL_CHUNK_ADVERB },
  };
  const CclToken *it = token_at (scanner, token);
  guint end;

  if (it->kind == CCL_TOKEN_PUNCTUATION)
    {
      chunk->kind = punctuation_kind (it);
      return token + 1;
    }
  if (it->kind == CCL_TOKEN_QUOTE || it->kind == CCL_TOKEN_HYPHEN)
    {
      chunk->kind = it->kind == CCL_TOKEN_QUOTE ? CCL_CHUNK_QUOTE : CCL_CHUNK_DASH;
      return token + 1;
    }
  /* "at first": of several words, before the preposition alone. */
  if (ccl_document_is_word (scanner->document, token, CCL_WORD_ADVERB, &end) && end > token + 1 && end <= scanner->sentence_end)
    {
      chunk->kind = CCL_CHUNK_ADVERB;
      return end;
    }
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_is_word (scanner->document, token, classes[i].word_class, &end) && end <= scanner->sentence_end)
      {
        chunk->kind = classes[i].kind;
        /* "All 62 people aboard were killed": it governs nothing. */
        if (chunk->kind == CCL_CHUNK_PREPOSITION && has_class (scanner, end, CLASS (BE) | CLASS (HAVE)) &&
            !g_str_has_suffix (token_at (scanner, end)->folded, "ing"))
          chunk->kind = CCL_CHUNK_ADVERB;
        return end;
      }

  chunk->kind = CCL_CHUNK_OTHER;
  return token + 1;
}

/* Whether a verb that attributes stands close before, with nothing but its addressee or a time between. */
static gboolean
follows_cue (const Scanner *scanner)
{
  guint n_chunks = scanner->chunks->len;

  for (guint step = 1; step <= 8 && step <= n_chunks; step++)
    {
      const CclChunk *chunk = &g_array_index (scanner->chunks, CclChunk, n_chunks - step);

      if (token_at (scanner, chunk->first)->sentence != token_at (scanner, scanner->previous->first)->sentence)
        return FALSE;
      if (chunk->kind == CCL_CHUNK_VERB)
        return chunk->cue != NULL;
      if (chunk->cue != NULL)
        return TRUE;
      if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_TIME && chunk->kind != CCL_CHUNK_ADVERB &&
          chunk->kind != CCL_CHUNK_PREPOSITION)
        return FALSE;
    }
  return FALSE;
}

/* Whether a clause that "that" opens has gone before in this sentence, which a second one can join; @bare: or one that
 * follows a verb that attributes without it ("said its forces had won and that …"). */
static gboolean
joins_complement (const Scanner *scanner, gboolean bare)
{
  for (guint i = scanner->chunks->len; i > scanner->first_chunk && scanner->chunks->len - i < 40; i--)
    {
      const CclChunk *chunk = &g_array_index (scanner->chunks, CclChunk, i - 1);

      if (chunk->kind == CCL_CHUNK_COMPLEMENTISER || (bare && chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL))
        return TRUE;
    }
  return FALSE;
}

/**
 * read_that:
 *
 * "That" opens what is said ("told reporters that two"), a relative clause ("drones that were lost", "jets that the army
 * downed") or points ("that number"). Returns the kind of its chunk, or %CCL_CHUNK_NOUN where it points.
 */
static CclChunkKind
read_that (const Scanner *scanner, guint token)
{
  gboolean opens_group = counts_at (scanner, token + 1) ||
                         has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN)) ||
                         (token + 1 < scanner->sentence_end && token_at (scanner, token + 1)->capital);
  gboolean opens_verb = has_class (scanner, token + 1, CLASS (BE) | CLASS (HAVE) | CLASS (MODAL) | CLASS (DO) | CLASS (PLAIN_VERB)) ||
                        (token + 1 < scanner->sentence_end && !counts_at (scanner, token + 1) && acts_as_verb (scanner, token + 1, FALSE, FALSE) &&
                         (verb_forms (scanner, token + 1) & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) != 0 && !opens_group);

  if (scanner->previous == NULL || token + 1 >= scanner->sentence_end || token_at (scanner, token + 1)->kind == CCL_TOKEN_PUNCTUATION)
    return CCL_CHUNK_NOUN;
  switch (scanner->previous->kind)
    {
    case CCL_CHUNK_VERB:
      /* "said that number was untrue", "called that figure a lie" */
      if (token + 1 < scanner->sentence_end && g_str_equal (token_at (scanner, token + 1)->folded, "of"))
        return CCL_CHUNK_NOUN; /* "lowered that of the missing" */
      return has_class (scanner, token + 1, CLASS (COUNTER)) && !g_str_has_suffix (token_at (scanner, token + 1)->folded, "s")
               ? CCL_CHUNK_NOUN
               : CCL_CHUNK_COMPLEMENTISER;
    case CCL_CHUNK_COORDINATOR:
    case CCL_CHUNK_COMMA:
      return !opens_verb && (joins_complement (scanner, FALSE) || (opens_group && joins_complement (scanner, TRUE)))
               ? CCL_CHUNK_COMPLEMENTISER
               : CCL_CHUNK_NOUN;
    case CCL_CHUNK_NOUN:
      if (scanner->previous->cue != NULL)
        return CCL_CHUNK_COMPLEMENTISER;
      if (opens_verb)
        return CCL_CHUNK_RELATIVE;
      if (follows_cue (scanner))
        return CCL_CHUNK_COMPLEMENTISER;
      return opens_group ? CCL_CHUNK_RELATIVE : CCL_CHUNK_NOUN;
    case CCL_CHUNK_TIME:
    case CCL_CHUNK_ADVERB:
    case CCL_CHUNK_QUOTE:
    case CCL_CHUNK_CLOSE:
      return follows_cue (scanner) ? CCL_CHUNK_COMPLEMENTISER : CCL_CHUNK_NOUN;
    default:
      return CCL_CHUNK_NOUN;
    }
}

/* "05:40": one word, though its colon would end a clause. Returns its end, or @token. */
static guint
take_clock (const Scanner *scanner, guint token)
{
  if (token + 2 < scanner->sentence_end && token_at (scanner, token)->kind == CCL_TOKEN_NUMBER &&
      g_str_equal (token_at (scanner, token + 1)->folded, ":") && token_at (scanner, token + 1)->glued &&
      token_at (scanner, token + 2)->kind == CCL_TOKEN_NUMBER && token_at (scanner, token + 2)->glued)
    return token + 3;
  return token;
}

static guint
scan_chunk (Scanner *scanner, guint token, CclChunk *chunk)
{
  const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);
  const CclTimeMention *time = ccl_document_find_time (scanner->document, token);
  gboolean counts = figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT;
  guint64 classes = scanner->classes[token];
  guint end;

  chunk->first = token;
  if (!counts && (end = take_clock (scanner, token)) > token)
    {
      chunk->kind = CCL_CHUNK_TIME;
      return end;
    }
  if (time != NULL && !counts && !(time->end < scanner->sentence_end && is_possessive_mark (scanner, time->end)))
    {
      chunk->kind = CCL_CHUNK_TIME;
      return MAX (token + 1, MIN (time->end, scanner->sentence_end));
    }
  if (ccl_document_is_word (scanner->document, token, CCL_WORD_INCLUDING, &end) && !counts && end <= scanner->sentence_end)
    {
      chunk->kind = CCL_CHUNK_INCLUDING;
      return end;
    }
  if (g_str_equal (token_at (scanner, token)->folded, "that") && !counts)
    {
      CclChunkKind kind = read_that (scanner, token);

      if (kind != CCL_CHUNK_NOUN)
        {
          chunk->kind = kind;
          return token + 1;
        }
    }
  if (!counts && (classes & CLASS (RELATIVE)) != 0 && !has_kind (scanner, token, KIND (PARTY)) && !g_str_equal (token_at (scanner, token)->folded, "that"))
    {
      chunk->kind = CCL_CHUNK_RELATIVE;
      return token + 1;
    }
  if (!counts && (classes & (CLASS (BE) | CLASS (HAVE) | CLASS (DO) | CLASS (MODAL) | CLASS (NEGATION))) != 0 &&
      (end = scan_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (!counts && g_str_equal (token_at (scanner, token)->folded, "to") && (end = scan_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (!counts && token_at (scanner, token)->kind == CCL_TOKEN_WORD && (classes & CLOSING & ~CLASS (PRONOUN)) == 0 &&
      acts_as_verb (scanner, token, FALSE, FALSE) && (end = scan_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (counts || (classes & (CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN))) != 0 ||
      (is_nominal (scanner, token) && !((classes & (CLASS (ADVERB) | CLASS (SUBORDINATOR) | CLASS (LOCATIVE))) != 0 &&
                                        !has_kind (scanner, token, NOMINAL_KINDS))))
    {
      CclChunk noun = { .kind = CCL_CHUNK_NOUN, .first = token };

      if ((end = scan_noun (scanner, token, &noun)) > token)
        {
          *chunk = noun;
          return end;
        }
    }

  return scan_small (scanner, token, chunk);
}

static guint64 *
gather_classes (const CclDocument *document)
{
  guint64 *classes = g_new0 (guint64, document->tokens->len + 1);

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_WORD && match->end == match->first + 1)
        classes[match->first] |= G_GUINT64_CONSTANT (1) << match->entry->part;
    }

  /* "resolutely": an adverb by its ending, where nothing else is known of it. */
  for (guint token = 0; token < document->tokens->len; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      if (classes[token] == 0 && it->kind == CCL_TOKEN_WORD && !it->capital && (it->kinds & ~KIND (WORD)) == 0 && strlen (it->folded) > 5 &&
          g_str_has_suffix (it->folded, "ly"))
        classes[token] |= CLASS (ADVERB);
    }

  return classes;
}

CclChunks *
ccl_chunks_new (const CclDocument *document)
{
  CclChunks *chunks = g_new0 (CclChunks, 1);
  g_autofree guint64 *classes = gather_classes (document);
  Scanner scanner = { .document = document, .classes = classes };

  chunks->document = document;
  chunks->chunks = g_array_sized_new (FALSE, FALSE, sizeof (CclChunk), document->tokens->len);
  chunks->chunk_at = g_array_sized_new (FALSE, FALSE, sizeof (guint), document->tokens->len);
  chunks->first_chunks = g_array_sized_new (FALSE, FALSE, sizeof (guint), document->sentences->len + 1);
  scanner.chunks = chunks->chunks;

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);
      guint token = sentence->first;

      g_array_append_val (chunks->first_chunks, chunks->chunks->len);
      scanner.sentence_end = sentence->end;
      scanner.previous = NULL;
      scanner.first_chunk = chunks->chunks->len;
      while (token < sentence->end)
        {
          CclChunk chunk = { 0 };

          chunk.end = scan_chunk (&scanner, token, &chunk);
          token = chunk.end;
          g_array_append_val (chunks->chunks, chunk);
          for (guint at = chunk.first; at < chunk.end; at++)
            {
              guint number = chunks->chunks->len - 1;

              g_array_append_val (chunks->chunk_at, number);
            }
          scanner.previous = ccl_chunks_get (chunks, chunks->chunks->len - 1);
        }
    }
  g_array_append_val (chunks->first_chunks, chunks->chunks->len);

  return chunks;
}

void
ccl_chunks_free (CclChunks *chunks)
{
  g_array_unref (chunks->chunks);
  g_array_unref (chunks->first_chunks);
  g_array_unref (chunks->chunk_at);
  g_free (chunks);
}
