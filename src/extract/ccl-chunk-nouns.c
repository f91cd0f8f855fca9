/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scanner.h"

/* Noun groups: determiners, figure, modifiers, head. */

/* "a local man", "relief workers", "Goma Airport": of a longer name the last word may tell what is counted. @people: of one
 * who speaks, else of a place. */
static void
take_head_object (const CclScanner *scanner, const CclMatch *name, gboolean people, CclChunk *chunk)
{
  const CclMatch *object = name->end > name->first + 1 ? ccl_scanner_find_match (scanner, name->end - 1, CCL_ENTRY_OBJECT) : NULL;

  /* "Mount Goma", "Camp Shorab" */
  if (object == NULL && !people && name->end > name->first + 1)
    object = ccl_scanner_find_match (scanner, name->first, CCL_ENTRY_OBJECT);
  if (object == NULL || (object->end != name->end && (people || object->first != name->first)) || ccl_object_is_people (object->entry->object) != people ||
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

/* "a city police station" is no city police: what is counted begins within the term and ends behind it. */
static gboolean
runs_into_object (const CclScanner *scanner, const CclMatch *match)
{
  for (guint token = match->first + 1; token < match->end; token++)
    {
      const CclMatch *object = ccl_scanner_find_match (scanner, token, CCL_ENTRY_OBJECT);

      if (object != NULL && object->end > match->end && !ccl_object_is_people (object->entry->object))
        return TRUE;
    }
  return FALSE;
}

/* Takes in one word, or the longest known term, of a noun group's middle or head. */
static guint
take_nominal (CclScanner *scanner, guint token, CclChunk *chunk, gboolean *has_noun)
{
  static const CclEntryKind kinds[] = { CCL_ENTRY_OBJECT, CCL_ENTRY_NOUN,  CCL_ENTRY_SPEAKER, CCL_ENTRY_PARTY,
                                        CCL_ENTRY_PLACE,  CCL_ENTRY_OUTLET, CCL_ENTRY_CUE };
  const CclMatch *best[G_N_ELEMENTS (kinds)] = { NULL };
  guint end = token + 1;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!ccl_scanner_has_kind (scanner, token, CCL_KIND (kinds[i])))
        continue;
      best[i] = kinds[i] == CCL_ENTRY_CUE ? ccl_scanner_find_cue (scanner, token, CCL_CUE_NOUN) : ccl_scanner_find_match (scanner, token, kinds[i]);
      if (best[i] != NULL && kinds[i] == CCL_ENTRY_SPEAKER && runs_into_object (scanner, best[i]))
        best[i] = NULL;
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
          /* "a student-led rally" is no student */
          if (ccl_object_is_people (match->entry->object) && is_joined (scanner->document, match))
            break;
          if (match->entry->model)
            chunk->model = match;
          if (chunk->object == NULL || !match->entry->generic || chunk->object->entry->generic ||
              (ccl_object_is_people (chunk->object->entry->object) && !ccl_object_is_people (match->entry->object)))
            if (!match->entry->model || chunk->object == NULL)
              chunk->object = match;
          chunk->plural = (match->form & CCL_FORM_PLURAL) != 0 &&
                          !(chunk->indefinite && (match->form & CCL_FORM_BASE) != 0); /* "an aircraft" */
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
  if (ccl_scanner_has_class (scanner, token, CLASS (COUNTER)))
    {
      chunk->counter = TRUE;
      *has_noun = TRUE;
    }
  if (ccl_scanner_has_class (scanner, token, CLASS (FALSE)))
    chunk->falsehood = TRUE;
  if (ccl_scanner_find_cue (scanner, token, CCL_CUE_ADJECTIVE) != NULL)
    chunk->doubted = TRUE;
  if (ccl_scanner_has_class (scanner, token, CLASS (ENEMY)))
    {
      chunk->enemy = TRUE;
      *has_noun = TRUE;
    }
  if (ccl_scanner_has_class (scanner, token, CLASS (OWN)))
    chunk->own = TRUE;
  if (ccl_scanner_has_class (scanner, token, CLASS (OTHER)))
    chunk->increment = TRUE;
  /* "Carol Webb told": a name of several words is a noun, though no list knows it. */
  if (ccl_scanner_token_at (scanner, token)->capital && token > chunk->first && ccl_scanner_token_at (scanner, token - 1)->capital && best_is_none (best, G_N_ELEMENTS (best)))
    *has_noun = TRUE;
  if (ccl_scanner_token_at (scanner, token)->capital)
    chunk->proper = TRUE;
  if (end == token + 1 && !*has_noun && !ccl_scanner_has_class (scanner, token, CLASS (OTHER) | CLASS (ADVERB) | CLASS (OWN)) &&
      !ccl_scanner_is_nominal (scanner, end))
    *has_noun = TRUE; /* the last word of a group is its noun, known or not */
  return end;
}

/* A country's name, capital or leader that owns nothing. */
static gboolean
begins_name (const CclScanner *scanner, guint token)
{
  const CclMatch *party = ccl_scanner_find_match (scanner, token, CCL_ENTRY_PARTY);

  return party != NULL && !ccl_scanner_is_possessive_mark (scanner, party->end) &&
         (party->entry->part == CCL_PART_NAME || party->entry->part == CCL_PART_CAPITAL || party->entry->part == CCL_PART_LEADER);
}

/* "McDonald's said it": a name that looks as if it owned something, before a verb that attributes; but "Russia's reported losses". */
static gboolean
is_owner_speaking (const CclScanner *scanner, guint token)
{
  const CclMatch *cue = ccl_scanner_find_cue (scanner, token, CCL_CUE_VERB);

  return ccl_scanner_is_possessive_mark (scanner, token - 1) && cue != NULL && (cue->form & (CCL_FORM_PAST | CCL_FORM_THIRD)) != 0 &&
         ccl_scanner_find_cue (scanner, token, CCL_CUE_NOUN) == NULL &&
         (token + 1 >= scanner->sentence_end || ccl_scanner_token_at (scanner, token + 1)->kind == CCL_TOKEN_PUNCTUATION ||
          ccl_scanner_has_class (scanner, token + 1, CLASS (PRONOUN) | CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (COMPLEMENTISER) | CLASS (PREPOSITION)));
}

/* "Johnson & Johnson", "NBC News/Wall Street Journal": a sign that joins two names to one. */
static gboolean
joins_names (const CclScanner *scanner, guint token)
{
  const char *folded = ccl_scanner_token_at (scanner, token)->folded;

  return token + 1 < scanner->sentence_end && (g_str_equal (folded, "&") || (g_str_equal (folded, "/") && ccl_scanner_token_at (scanner, token)->glued)) &&
         ccl_scanner_token_at (scanner, token - 1)->capital && ccl_scanner_token_at (scanner, token + 1)->capital;
}

/* The point of an abbreviation before a number. */
static gboolean
is_numbered (const CclScanner *scanner, guint token)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);

  return token + 1 < scanner->sentence_end && g_str_equal (it->folded, ".") && it->glued && ccl_scanner_token_at (scanner, token - 1)->capital &&
         ccl_scanner_token_at (scanner, token + 1)->kind == CCL_TOKEN_NUMBER;
}

/* Whether people who speak stand here, right before a verb that attributes. */
static gboolean
begins_people (const CclScanner *scanner, guint token)
{
  const CclMatch *people = ccl_scanner_find_match (scanner, token, CCL_ENTRY_SPEAKER);

  return people != NULL && people->entry->part != CCL_SPEAKER_DOCUMENT &&
         ((people->form & CCL_FORM_PLURAL) != 0 || g_str_has_suffix (ccl_scanner_token_at (scanner, people->end - 1)->folded, "s")) && people->end < scanner->sentence_end &&
         ccl_scanner_find_cue (scanner, people->end, CCL_CUE_VERB) != NULL;
}

/* Determiners, possessives and "other" before figure and noun. */
static guint
take_determiners (CclScanner *scanner, guint token, CclChunk *chunk)
{
  guint end;

  while (token < scanner->sentence_end)
    {
      const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);

      if (figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT)
        break;
      if (ccl_document_is_word (scanner->document, token, CCL_WORD_DETERMINER, &end))
        {
          const char *folded = ccl_scanner_token_at (scanner, token)->folded;

          if (ccl_scanner_has_class (scanner, token, CLASS (OTHER)))
            chunk->indefinite = chunk->increment = TRUE; /* another */
          else if (g_str_equal (folded, "a") || g_str_equal (folded, "an"))
            chunk->indefinite = TRUE;
          else
            chunk->definite = TRUE;
        }
      else if (ccl_document_is_word (scanner->document, token, CCL_WORD_POSSESSIVE, &end))
        {
          chunk->possessed = TRUE;
          if (ccl_scanner_has_class (scanner, token, CLASS (OWN)))
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

/* "of whom", "of which" before a verb: what is counted is a part of what the relative stands for. */
static gboolean
opens_part (const CclScanner *scanner, guint relative)
{
  guint verb = relative + 1;

  return ccl_scanner_has_class (scanner, relative, CLASS (RELATIVE)) && verb < scanner->sentence_end &&
         (ccl_scanner_has_class (scanner, verb, CLASS (BE) | CLASS (HAVE) | CLASS (DO) | CLASS (MODAL) | CLASS (ADVERB) | PLAIN) ||
          ccl_scanner_verb_forms (scanner, verb) != 0);
}

/* "of the", "of its" after a figure: the figure counts a part of what follows. */
static guint
take_partitive (CclScanner *scanner, guint token, CclChunk *chunk)
{
  /* "half the village" */
  const gboolean of = token + 1 < scanner->sentence_end && ccl_token_is (ccl_scanner_token_at (scanner, token), "of");
  guint end = token + of;

  if (token + 1 >= scanner->sentence_end ||
      (!of && (chunk->figure == NULL || chunk->figure->quantity.unit != CCL_UNIT_PERCENT ||
               !ccl_scanner_has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)))))
    return token;
  if (!ccl_scanner_has_class (scanner, end, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN)) && !opens_part (scanner, end) &&
      !ccl_scanner_is_nominal (scanner, end) && ccl_document_find_figure (scanner->document, end) == NULL)
    return token;
  /* "a quarter of what the ministry says" */
  if (of && ccl_document_is_word (scanner->document, end, CCL_WORD_INTERROGATIVE, NULL) && !ccl_scanner_has_class (scanner, end, CLASS (DETERMINER) | CLASS (RELATIVE)))
    return token;

  chunk->partitive = TRUE;
  if ((ccl_scanner_has_class (scanner, end, CLASS (PRONOUN)) || opens_part (scanner, end)) &&
      !ccl_scanner_has_class (scanner, end, CLASS (POSSESSIVE)) &&
      !(ccl_scanner_has_class (scanner, end, CLASS (DETERMINER)) && ccl_scanner_has_kind (scanner, end + 1, KIND (OBJECT) | KIND (NOUN))))
    {
      chunk->pronoun = TRUE;
      return end + 1;
    }
  while (ccl_scanner_has_class (scanner, end, CLASS (DETERMINER) | CLASS (POSSESSIVE)))
    {
      chunk->possessed |= ccl_scanner_has_class (scanner, end, CLASS (POSSESSIVE));
      end++;
    }
  /* "16 of the 17 drones": the whole is told, but it is not what the group counts. */
  if (ccl_scanner_counts_at (scanner, end))
    end = MIN (ccl_document_find_figure (scanner->document, end)->end, scanner->sentence_end);
  return end;
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
is_attribute (const CclScanner *scanner, const CclFigureMention *figure)
{
  guint hyphen = figure->end;
  const CclMatch *state;

  if (hyphen + 1 >= scanner->sentence_end || ccl_scanner_token_at (scanner, hyphen)->kind != CCL_TOKEN_HYPHEN || !ccl_scanner_token_at (scanner, hyphen)->glued ||
      !ccl_scanner_token_at (scanner, hyphen + 1)->glued || ccl_scanner_token_at (scanner, hyphen + 1)->kind != CCL_TOKEN_WORD)
    return FALSE;
  state = ccl_scanner_find_match (scanner, hyphen + 1, CCL_ENTRY_NOUN);
  return state == NULL || state->entry->frame != CCL_FRAME_STATE;
}

/* "four stations", "nine sets of strikes": what a figure counts is no verb, unless it is a participle ("12 killed"). */
static gboolean
is_counted_noun (const CclScanner *scanner, guint token, const CclChunk *chunk)
{
  CclForms forms = ccl_scanner_verb_forms (scanner, token);
  const char *folded = ccl_scanner_token_at (scanner, token)->folded;

  if (chunk->figure == NULL || chunk->figure->end != token || chunk->partitive || chunk->increment)
    return FALSE;
  if (g_str_has_suffix (folded, "s") && token + 1 < scanner->sentence_end && ccl_token_is (ccl_scanner_token_at (scanner, token + 1), "of"))
    return TRUE;
  return (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) == 0 && (forms & CCL_FORM_THIRD) != 0 &&
         !ccl_scanner_has_class (scanner, token, PLAIN) && !ccl_scanner_looks_past (scanner, token);
}

/* "took 12 soldiers prisoner", "took three hostage": a singular behind those who became it is no part of their group. */
static gboolean
is_complement (const CclScanner *scanner, guint token, const CclChunk *chunk)
{
  const CclMatch *object = ccl_scanner_find_match (scanner, token, CCL_ENTRY_OBJECT);

  if (object == NULL || (object->entry->object != CCL_OBJECT_PRISONER && object->entry->object != CCL_OBJECT_HOSTAGE) ||
      (object->form & CCL_FORM_PLURAL) != 0 ||
      (ccl_scanner_is_nominal (scanner, object->end) && !ccl_scanner_has_class (scanner, object->end, CLASS (PREPOSITION) | CLASS (LOCATIVE))))
    return FALSE; /* "two prisoner exchanges" */
  return chunk->object != NULL ? chunk->plural && chunk->object->end == token && ccl_object_is_people (chunk->object->entry->object)
                               : chunk->figure != NULL && chunk->figure->end == token && chunk->figure->quantity.interval.low > 1;
}

guint
ccl_scanner_take_noun (CclScanner *scanner, guint first, CclChunk *chunk)
{
  guint token = take_determiners (scanner, first, chunk);
  const CclFigureMention *figure = token < scanner->sentence_end ? ccl_document_find_figure (scanner->document, token) : NULL;
  gboolean has_noun = FALSE;
  guint opened;

  if (token == first && ccl_scanner_has_class (scanner, token, CLASS (PRONOUN)) && !ccl_scanner_has_class (scanner, token, CLASS (RELATIVE)) &&
      (figure == NULL || figure->kind != CCL_FIGURE_COUNT))
    {
      chunk->pronoun = TRUE;
      chunk->own = ccl_scanner_has_class (scanner, token, CLASS (OWN));
      return token + 1;
    }
  /* "any of its drones", "most of the crew" */
  if (token > first && token + 1 < scanner->sentence_end && ccl_token_is (ccl_scanner_token_at (scanner, token), "of") &&
      !ccl_document_is_word (scanner->document, first, CCL_WORD_COUNTERPART, NULL))
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
      while (ccl_scanner_has_class (scanner, token, CLASS (OTHER)))
        {
          chunk->increment = TRUE;
          has_noun = has_noun || ccl_scanner_has_class (scanner, token, CLASS (PRONOUN)); /* "18 others received …" */
          token++;
        }
      if (!chunk->partitive && chunk->increment)
        token = take_partitive (scanner, token, chunk); /* "15 more of its servicemen" */
      if (chunk->pronoun)
        return token;
      /* "put at 30 the number of …": what is counted is a group of its own. */
      if (ccl_scanner_has_class (scanner, token, CLASS (DETERMINER)) &&
          (ccl_scanner_has_class (scanner, token + 1, CLASS (COUNTER)) || ccl_scanner_has_class (scanner, token + 2, CLASS (COUNTER))))
        return token;
    }

  opened = token;
  while (token < scanner->sentence_end)
    {
      const CclTimeMention *time = ccl_document_find_time (scanner->document, token);

      figure = ccl_document_find_figure (scanner->document, token);
      if (ccl_scanner_is_possessive_mark (scanner, token) && token > first)
        {
          /* What came before owns what follows: only its party matters now. */
          chunk->object = chunk->model = chunk->event = chunk->cue = NULL;
          chunk->possessed = TRUE;
          chunk->party_is_head = FALSE;
          has_noun = FALSE;
          token++;
          continue;
        }
      /* "the Friday landslides" */
      if (time != NULL && token == opened && token > first && chunk->definite && time->end < scanner->sentence_end &&
          ccl_scanner_token_at (scanner, time->end)->kind == CCL_TOKEN_WORD && ccl_scanner_is_nominal (scanner, time->end) &&
          !ccl_scanner_token_at (scanner, time->end)->capital && !ccl_scanner_has_class (scanner, time->end, CLASS (ADVERB) | CLASS (PREPOSITION)) &&
          !ccl_scanner_acts_as_verb (scanner, time->end, TRUE, FALSE))
        {
          token = time->end;
          continue;
        }
      if (time != NULL && (!(time->end < scanner->sentence_end && ccl_scanner_is_possessive_mark (scanner, time->end)) ||
                           ccl_scanner_has_class (scanner, token, CLASS (PREPOSITION))))
        break;
      if (time != NULL)
        {
          token = time->end;
          continue;
        }
      if (figure != NULL && figure->first == token)
        {
          const CclMatch *object = ccl_scanner_find_match (scanner, token, CCL_ENTRY_OBJECT);

          /* "18 of the ship's 25 sailors": the whole is told, but it is not what the group counts. */
          if (chunk->partitive && chunk->figure != NULL && ccl_scanner_is_possessive_mark (scanner, token - 1))
            {
              opened = token = MIN (figure->end, scanner->sentence_end);
              continue;
            }
          if (!figure_goes_on (figure))
            break;
          /* "the third officer": a rank, not a place in a row */
          if (object != NULL && object->end > figure->end && figure->kind == CCL_FIGURE_ORDINAL)
            {
              token = take_nominal (scanner, token, chunk, &has_noun);
              continue;
            }
          token = MIN (figure->end, scanner->sentence_end);
          continue;
        }
      if (ccl_scanner_is_scare_quote (scanner, token) && token > first)
        {
          token++;
          continue;
        }
      /* "the No. 2 Republican" */
      if (token > opened && is_numbered (scanner, token))
        {
          token += 2;
          continue;
        }
      if (token > opened && joins_names (scanner, token))
        {
          token++;
          continue;
        }
      /* "“no fewer than two hundred” people" */
      if (chunk->figure != NULL && chunk->figure->end == token && ccl_scanner_token_at (scanner, token)->kind == CCL_TOKEN_QUOTE && ccl_scanner_token_at (scanner, token)->glued &&
          token + 1 < scanner->sentence_end && ccl_scanner_has_kind (scanner, token + 1, KIND (OBJECT)))
        {
          opened = ++token;
          continue;
        }
      /* "over 8,500 according to the UN" */
      if ((token > opened || chunk->figure != NULL) && ccl_scanner_find_cue (scanner, token, CCL_CUE_PREPOSITION) != NULL)
        break;
      if (token > opened && is_owner_speaking (scanner, token))
        break;
      /* "the village remains under control" */
      if (!ccl_scanner_is_nominal (scanner, token) || (has_noun && ccl_scanner_has_class (scanner, token, CLASS (BE))))
        break;
      /* "on the Kupiansk axis Russian troops": behind a name and its noun a nation opens a group of its own. */
      if (chunk->proper && token > opened + 1 && !ccl_scanner_token_at (scanner, token - 1)->capital && ccl_scanner_token_at (scanner, token - 1)->kind == CCL_TOKEN_WORD &&
          !ccl_scanner_is_possessive_mark (scanner, token - 1) &&
          ccl_document_find_part (scanner->document, token, CCL_ENTRY_PARTY, CCL_PART_ADJECTIVE) != NULL)
        break;
      if (ccl_scanner_acts_as_verb (scanner, token, token > first, has_noun) && !(token == opened && is_counted_noun (scanner, token, chunk)))
        break;
      /* "the youngest a boy", "puts at 850 the number": a determiner opens a group of its own. */
      if ((token > opened || (chunk->figure != NULL && chunk->figure->end == token)) && ccl_scanner_has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)) && !ccl_scanner_has_kind (scanner, token, NOMINAL_KINDS))
        break;
      if ((has_noun || (token > opened && ccl_scanner_token_at (scanner, token - 1)->capital)) && ccl_scanner_has_class (scanner, token, CLASS (ADVERB)) &&
          !ccl_scanner_has_kind (scanner, token, NOMINAL_KINDS))
        break;
      /* "a claim Kigali has dismissed", "a remark critics call": a name behind such a noun is the subject of its clause. */
      if (token > opened && chunk->cue != NULL && chunk->cue->end == token && (begins_name (scanner, token) || begins_people (scanner, token)))
        break;
      if (is_complement (scanner, token, chunk))
        break;
      token = take_nominal (scanner, token, chunk, &has_noun);
    }

  /* "D-Nev.," */
  if (token > opened && token + 1 < scanner->sentence_end && g_str_equal (ccl_scanner_token_at (scanner, token)->folded, ".") &&
      ccl_scanner_token_at (scanner, token)->glued && g_str_equal (ccl_scanner_token_at (scanner, token + 1)->folded, ","))
    token++;
  /* "the group itself has confirmed" */
  if (token > opened && has_noun && ccl_scanner_has_class (scanner, token, CLASS (REFLEXIVE)))
    token++;
  return token;
}
