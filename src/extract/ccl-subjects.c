/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-clause.h"

/*
 * Of whom a verb is told. English puts the subject before its verb, but attachments, interruptions and clauses
 * may stand between the two, and a coordinated verb shares the subject of the one before it. The search goes
 * backwards from the verb and crosses these one by one; its cost is bounded, since a sentence without end is hostile.
 */

/* How far back, in chunks; how many interruptions and shared verbs are crossed. */
#define REACH 60
#define INTERRUPTION 26
#define DEPTH 4

static CclChunkKind
kind_of (const CclChunks *chunks, guint chunk)
{
  return ccl_chunks_get (chunks, chunk)->kind;
}

static gboolean
is_light (CclChunkKind kind)
{
  return kind == CCL_CHUNK_ADVERB || kind == CCL_CHUNK_TIME || kind == CCL_CHUNK_QUOTE;
}

static gboolean
is_finite (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_VERB && !chunk->reduced && !chunk->gerund && !chunk->infinitive;
}

static void
list_add (CclNounList *list, guint chunk)
{
  if (list->n < CCL_LIST_MAX)
    list->items[list->n++] = chunk;
}

/* "On Friday 30 tanks were lost": what governs a time is passed over with it. */
static guint
skip_light_back (const CclChunks *chunks, guint at, guint first)
{
  guint from = at;

  while (at > first && (is_light (kind_of (chunks, at - 1)) ||
                        (at < from && kind_of (chunks, at) == CCL_CHUNK_TIME && kind_of (chunks, at - 1) == CCL_CHUNK_PREPOSITION)))
    at--;
  return at;
}

/* "after 34 soldiers were killed": a preposition that is a subordinator as well. What it governs is asked for only where
 * a verb follows. */
static gboolean
opens_clause (const CclChunks *chunks, guint preposition)
{
  return ccl_document_is_word (chunks->document, ccl_chunks_get (chunks, preposition)->first, CCL_WORD_SUBORDINATOR, NULL);
}

/* A participle that qualifies the group before it. */
static gboolean
hangs_on_noun (const CclChunks *chunks, guint verb)
{
  const CclChunk *chunk = ccl_chunks_get (chunks, verb);

  return chunk->kind == CCL_CHUNK_VERB && !chunk->copula && !chunk->perfect && !chunk->modal && !chunk->infinitive && !chunk->negated &&
         (chunk->reduced || (chunk->gerund && chunk->cue == NULL) ||
          /* "three men accused of spying" */
          (chunk->cue != NULL && (chunk->form & CCL_FORM_PARTICIPLE) != 0 && verb + 1 < chunks->chunks->len && ccl_clause_is (chunks, verb + 1, "of")));
}

/* "people waiting to collect aid": the participle of which an infinitive hangs, or the verb itself. */
static guint
find_upper_verb (const CclChunks *chunks, guint verb, guint first)
{
  while (verb > first && kind_of (chunks, verb) == CCL_CHUNK_VERB && ccl_chunks_get (chunks, verb)->infinitive &&
         kind_of (chunks, verb - 1) == CCL_CHUNK_VERB)
    verb--;
  return verb;
}

int
ccl_clause_find_head (const CclChunks *chunks, guint noun)
{
  guint first, end;
  guint start = noun;

  ccl_clause_get_sentence (chunks, noun, &first, &end);
  while (start < noun + REACH)
    {
      guint at = skip_light_back (chunks, noun, first);

      if (at == first || kind_of (chunks, at - 1) != CCL_CHUNK_PREPOSITION || opens_clause (chunks, at - 1))
        return (int) noun;
      /* "On Monday seven people": it is the day that the preposition governs. */
      if (kind_of (chunks, at) == CCL_CHUNK_TIME)
        return (int) noun;
      at = skip_light_back (chunks, at - 1, first);
      /* "rockets fired from Gaza", "people living in the town", "attempts to infiltrate towards it": participle and infinitive
       * hang on the group as well. */
      if (at > first + 1 && (hangs_on_noun (chunks, at - 1) || ccl_chunks_get (chunks, at - 1)->infinitive) &&
          kind_of (chunks, at - 2) == CCL_CHUNK_NOUN)
        at--;
      if (at == first || kind_of (chunks, at - 1) != CCL_CHUNK_NOUN)
        return -1;
      noun = at - 1;
    }

  return (int) noun;
}

/* What a relative pronoun right before the verb stands for: the nearest free group before it. */
static int
find_antecedent (const CclChunks *chunks, guint relative, guint first)
{
  guint at = relative;

  while (at > first && relative - at < 12)
    {
      gboolean governed;

      at--;
      if (is_finite (ccl_chunks_get (chunks, at)))
        return -1;
      if (kind_of (chunks, at) != CCL_CHUNK_NOUN)
        continue;
      governed = at > first && kind_of (chunks, at - 1) == CCL_CHUNK_PREPOSITION;
      if (!governed || (ccl_chunks_get (chunks, at)->figure != NULL))
        return (int) at;
      /* "in memory of a man of 35 who fell to his death" */
      if (ccl_chunks_get (chunks, at)->indefinite && ccl_chunks_get (chunks, at)->object != NULL &&
          ccl_object_is_people (ccl_chunks_get (chunks, at)->object->entry->object))
        return (int) at;
    }
  return kind_of (chunks, at) == CCL_CHUNK_NOUN ? (int) at : -1;
}

/* Whether what begins here, between two marks of interruption, can be one: no clause of its own. */
static gboolean
interrupts (const CclChunks *chunks, guint from, guint until, gboolean *weak)
{
  CclChunkKind kind = kind_of (chunks, from);

  *weak = FALSE;
  if (kind == CCL_CHUNK_RELATIVE || kind == CCL_CHUNK_INCLUDING || kind == CCL_CHUNK_PREPOSITION || kind == CCL_CHUNK_SUBORDINATOR ||
      (kind == CCL_CHUNK_VERB && !is_finite (ccl_chunks_get (chunks, from))))
    return TRUE;
  /* "10,865 families, or 37,635 people, have been" */
  if (kind == CCL_CHUNK_COORDINATOR)
    return until - from == 2 && kind_of (chunks, from + 1) == CCL_CHUNK_NOUN;
  if (is_light (kind))
    return until - from < 4 || !is_finite (ccl_chunks_get (chunks, until - 1));
  if (kind == CCL_CHUNK_NOUN)
    {
      /* "it claimed", "most of them citizens of Poland", "a spokesman for the ministry" */
      gboolean attributes = FALSE;

      /* "three of whom were children" */
      if (ccl_document_is_word (chunks->document, ccl_chunks_get (chunks, from)->end - 1, CCL_WORD_RELATIVE, NULL))
        return TRUE;
      /* "a 12-year-old boy among them" */
      if (kind_of (chunks, until - 1) == CCL_CHUNK_INCLUDING && until - from == 2)
        return TRUE;
      for (guint at = from; at < until; at++)
        if (kind_of (chunks, at) == CCL_CHUNK_VERB && is_finite (ccl_chunks_get (chunks, at)))
          {
            if (ccl_chunks_get (chunks, at)->cue == NULL)
              return FALSE;
            attributes = TRUE;
          }
      *weak = !attributes && !(ccl_chunks_get (chunks, from)->partitive && ccl_chunks_get (chunks, from)->pronoun);
      return TRUE;
    }
  return FALSE;
}

/* The mark that opens the interruption which @close ends, or -1. */
static int
find_opening (const CclChunks *chunks, guint close, guint first)
{
  CclChunkKind mark = kind_of (chunks, close);
  CclChunkKind opening = mark == CCL_CHUNK_CLOSE ? CCL_CHUNK_OPEN : mark;
  int found = -1;

  for (guint at = close; at > first && close - at < INTERRUPTION; at--)
    {
      gboolean weak;

      if (kind_of (chunks, at - 1) == CCL_CHUNK_STOP)
        break;
      if (kind_of (chunks, at - 1) != opening || at == close)
        continue;
      if (mark != CCL_CHUNK_COMMA)
        return (int) at - 1;
      if (!interrupts (chunks, at, close, &weak))
        return found;
      if (at - 1 == first || (kind_of (chunks, at - 2) != CCL_CHUNK_NOUN && !is_light (kind_of (chunks, at - 2)) &&
                              kind_of (chunks, at - 2) != CCL_CHUNK_CLOSE))
        continue;
      if (!weak)
        return (int) at - 1;
      if (found < 0)
        found = (int) at - 1;
    }

  return found;
}

static void list_subjects (const CclChunks *chunks, guint verb, guint first, int depth, CclNounList *list);
/* The verb before, whose subject a coordinated one shares: "shot down two jets and captured a pilot". */
static int
find_verb_before (const CclChunks *chunks, guint verb, guint first)
{
  const CclChunk *own = ccl_chunks_get (chunks, verb);
  int nearest = -1;

  for (guint at = verb; at > first && verb - at < REACH; at--)
    {
      const CclChunk *chunk = ccl_chunks_get (chunks, at - 1);

      if (chunk->kind == CCL_CHUNK_STOP && !ccl_clause_is (chunks, at - 1, ";"))
        break;
      if (chunk->kind != CCL_CHUNK_VERB)
        continue;
      if (nearest < 0)
        nearest = (int) at - 1;
      if (is_finite (chunk) == is_finite (own) && chunk->gerund == own->gerund && chunk->infinitive == own->infinitive)
        return (int) at - 1;
      if (chunk->kind == CCL_CHUNK_COMPLEMENTISER)
        break;
    }

  return nearest;
}

static gboolean
is_bare_name (const CclChunk *chunk)
{
  return chunk->proper && chunk->figure == NULL && !chunk->definite && !chunk->indefinite && !chunk->possessed && !chunk->pronoun &&
         chunk->speaker == NULL && !(chunk->object != NULL && ccl_object_is_people (chunk->object->entry->object));
}

/**
 * list_coordinated:
 * @noun: the last group before the verb
 *
 * The heads of the coordination that ends with it, in the order of the text. What stands behind another verb as its
 * object is none of them: "destroyed two tanks, and three soldiers were killed".
 */
static void
list_coordinated (const CclChunks *chunks, guint noun, guint first, CclNounList *list)
{
  guint heads[CCL_LIST_MAX];
  gboolean joined[CCL_LIST_MAX]; /* with the one before it: by a coordinator */
  gboolean spaced[CCL_LIST_MAX]; /* by comma and coordinator */
  guint n = 0, n_taken;
  int head = ccl_clause_find_head (chunks, noun);
  guint at;

  if (head < 0)
    return;
  heads[n++] = (guint) head;
  at = skip_light_back (chunks, (guint) head, first);
  while (at > first && n < CCL_LIST_MAX && noun - at < 2 * REACH)
    {
      gboolean coordinator = FALSE, comma = FALSE;
      guint before = at;

      while (before > first && (kind_of (chunks, before - 1) == CCL_CHUNK_COMMA || kind_of (chunks, before - 1) == CCL_CHUNK_COORDINATOR ||
                                kind_of (chunks, before - 1) == CCL_CHUNK_QUOTE))
        {
          coordinator |= kind_of (chunks, before - 1) == CCL_CHUNK_COORDINATOR;
          comma |= kind_of (chunks, before - 1) == CCL_CHUNK_COMMA;
          before--;
        }
      if ((!coordinator && !comma) || before == first)
        break;
      before = skip_light_back (chunks, before, first);
      /* "eight civilians, including a monk, and five soldiers" */
      if (comma && coordinator)
        {
          guint mark = before;

          while (mark < at && kind_of (chunks, mark) != CCL_CHUNK_COMMA)
            mark++;
          if (mark < at)
            {
              guint opening = mark;

              while (opening > first && mark - opening < 12 && kind_of (chunks, opening - 1) != CCL_CHUNK_INCLUDING &&
                     kind_of (chunks, opening - 1) != CCL_CHUNK_RELATIVE && kind_of (chunks, opening - 1) != CCL_CHUNK_STOP)
                opening--;
              if (opening > first + 2 && (kind_of (chunks, opening - 1) == CCL_CHUNK_INCLUDING || kind_of (chunks, opening - 1) == CCL_CHUNK_RELATIVE))
                {
                  before = opening - 1;
                  if (kind_of (chunks, before - 1) == CCL_CHUNK_COMMA)
                    before--;
                }
            }
        }
      if (before > first && kind_of (chunks, before - 1) == CCL_CHUNK_CLOSE)
        {
          int open = find_opening (chunks, before - 1, first);

          if (open < 0)
            break;
          before = (guint) open;
        }
      if (before == first || kind_of (chunks, before - 1) != CCL_CHUNK_NOUN)
        break;
      head = ccl_clause_find_head (chunks, before - 1);
      /* "settlements in the Kupiansk, Chuhuiv and Bohodukhiv districts": bare names behind a governed one hang on the
       * preposition as well. */
      if (head < 0 || (guint) head != before - 1)
        while (n > 0 && is_bare_name (ccl_chunks_get (chunks, heads[n - 1])))
          n--;
      if (head < 0)
        break;
      if (n > 0)
        {
          joined[n - 1] = coordinator;
          spaced[n - 1] = coordinator && comma;
        }
      heads[n++] = (guint) head;
      at = skip_light_back (chunks, (guint) head, first);
    }

  if (n == 0)
    return;
  n_taken = n;
  /* Without "and" before the last, what stands before is no part of it: an apposition, a clause before. */
  if (n > 1 && !joined[0])
    n_taken = 1;
  if (n_taken > 1 && at > first && kind_of (chunks, at - 1) == CCL_CHUNK_VERB && ccl_chunks_get (chunks, at - 1)->cue == NULL)
    {
      n_taken = 1;
      for (guint i = 0; i + 1 < n; i++)
        if (spaced[i])
          {
            n_taken = i + 1;
            break;
          }
    }
  while (n_taken > 0)
    list_add (list, heads[--n_taken]);
}

/* "1,830 soldiers and 241 policemen who surrendered": counted groups share the relative clause. */
static void
list_antecedents (const CclChunks *chunks, guint relative, guint first, CclNounList *list)
{
  int antecedent = find_antecedent (chunks, relative, first);
  guint n_before = list->n;

  if (antecedent < 0)
    return;
  if (ccl_chunks_get (chunks, (guint) antecedent)->figure != NULL)
    {
      list_coordinated (chunks, (guint) antecedent, first, list);
      for (guint i = n_before; i < list->n; i++)
        if (ccl_chunks_get (chunks, list->items[i])->figure == NULL)
          list->n = n_before;
      if (list->n > n_before)
        return;
    }
  list_add (list, (guint) antecedent);
}

/* "an aircraft which had crossed from Sudan carrying arms was brought down": where @noun ends a relative clause without commas
 * that has more than an object, the antecedent of the relative; or -1. */
static int
find_long_restricted (const CclChunks *chunks, guint noun, guint first)
{
  gboolean seen = FALSE; /* a preposition or a gerund, without which find_restricted() looks */

  for (guint at = noun; at > first + 1 && noun - at < 12; at--)
    {
      const CclChunk *chunk = ccl_chunks_get (chunks, at - 1);

      if (is_finite (chunk))
        {
          at = skip_light_back (chunks, at - 1, first);
          return seen && (chunk->cue == NULL || ccl_document_find_match (chunks->document, chunk->verb, CCL_ENTRY_VERB) != NULL) && at > first + 1 && kind_of (chunks, at - 1) == CCL_CHUNK_RELATIVE
                     ? find_antecedent (chunks, at - 1, first)
                     : -1;
        }
      if (chunk->kind == CCL_CHUNK_PREPOSITION ? opens_clause (chunks, at - 1) : chunk->kind != CCL_CHUNK_NOUN && !is_light (chunk->kind) &&
                                                                                   chunk->kind != CCL_CHUNK_VERB)
        return -1;
      seen |= chunk->kind == CCL_CHUNK_PREPOSITION || chunk->kind == CCL_CHUNK_VERB;
    }
  return -1;
}

/* "the missiles that hit the base were fired": behind a relative clause without commas the verb is told of what the
 * relative stands for. @noun: the last group before the verb. Returns that antecedent, or -1. */
static int
find_restricted (const CclChunks *chunks, guint noun, guint first)
{
  int head = ccl_clause_find_head (chunks, noun);
  guint at;

  if (head < 0)
    return find_long_restricted (chunks, noun, first);
  if (head == (int) first)
    return -1;
  at = skip_light_back (chunks, (guint) head, first);
  if (at > first)
    {
      guint upper = find_upper_verb (chunks, at - 1, first);

      if (upper < at - 1 && upper > first && hangs_on_noun (chunks, upper) && ccl_chunks_get (chunks, upper)->gerund &&
          kind_of (chunks, upper - 1) == CCL_CHUNK_NOUN)
        return (int) upper - 1;
    }
  /* "the bus carrying evacuees was hit", "attempts to storm the village were foiled" */
  if (at > first + 1 && kind_of (chunks, at - 1) == CCL_CHUNK_VERB && kind_of (chunks, at - 2) == CCL_CHUNK_NOUN &&
      (ccl_chunks_get (chunks, at - 1)->infinitive || (hangs_on_noun (chunks, at - 1) && ccl_chunks_get (chunks, at - 1)->gerund)))
    {
      int antecedent = find_long_restricted (chunks, noun, first);

      return antecedent >= 0 ? antecedent : (int) at - 2;
    }
  /* "who had shown them the houses" */
  if (at > first && kind_of (chunks, at - 1) == CCL_CHUNK_NOUN && ccl_chunks_get (chunks, at - 1)->pronoun)
    at--;
  else if (at > first && ccl_chunks_get (chunks, at - 1)->cue != NULL)
    return -1;
  if (at > first && kind_of (chunks, at - 1) == CCL_CHUNK_VERB && ccl_chunks_get (chunks, at - 1)->infinitive)
    return find_long_restricted (chunks, noun, first);
  if (at == first || !is_finite (ccl_chunks_get (chunks, at - 1)))
    return -1;
  at = skip_light_back (chunks, at - 1, first);
  if (at <= first + 1 || kind_of (chunks, at - 1) != CCL_CHUNK_RELATIVE)
    return -1;
  return find_antecedent (chunks, at - 1, first);
}

static void
list_shared (const CclChunks *chunks, guint verb, guint first, int depth, CclNounList *list)
{
  const CclChunk *own = ccl_chunks_get (chunks, verb);
  int before = find_verb_before (chunks, verb, first);

  if (before < 0)
    return;
  /* Who did it is not who suffered it. */
  if (ccl_chunks_get (chunks, (guint) before)->passive && own->gerund)
    return;
  list_subjects (chunks, (guint) before, first, depth - 1, list);
}

/* "accused the army of shelling", "blames the rebels for firing": whom the verb before accuses does it; or -1. */
static int
find_accused (const CclChunks *chunks, guint preposition, guint first)
{
  const CclChunk *chunk = ccl_chunks_get (chunks, preposition);
  int head;

  if (chunk->kind != CCL_CHUNK_PREPOSITION || preposition < first + 2 || kind_of (chunks, preposition - 1) != CCL_CHUNK_NOUN ||
      ccl_document_is_word (chunks->document, chunk->first, CCL_WORD_BY, NULL))
    return -1;
  head = ccl_clause_find_head (chunks, preposition - 1);
  if (head <= (int) first || kind_of (chunks, (guint) head - 1) != CCL_CHUNK_VERB || ccl_chunks_get (chunks, (guint) head - 1)->cue == NULL)
    return -1;
  return head;
}

/* "attempts by the enemy to break into the town have been foiled": the infinitive that hangs on the subject and ends right
 * before @at; or -1. */
static int
find_complement (const CclChunks *chunks, guint at, guint first)
{
  guint verb = at;
  gboolean listed = FALSE, plain = FALSE;

  while (verb > first && at - verb < 12)
    {
      CclChunkKind kind = kind_of (chunks, verb - 1);

      if (kind == CCL_CHUNK_VERB)
        {
          const CclChunk *chunk = ccl_chunks_get (chunks, verb - 1);
          guint before = skip_light_back (chunks, verb - 1, first);

          if (!chunk->infinitive || chunk->passive || before == first || kind_of (chunks, before - 1) != CCL_CHUNK_NOUN)
            return -1;
          return ccl_clause_find_head (chunks, before - 1) >= 0 ? (int) verb - 1 : -1;
        }
      /* "to break through at Rama, Zalambessa and Adyabo" */
      if (kind == CCL_CHUNK_COMMA || kind == CCL_CHUNK_COORDINATOR)
        listed = TRUE;
      else if (kind != CCL_CHUNK_NOUN && kind != CCL_CHUNK_PREPOSITION && !is_light (kind))
        return -1;
      plain |= kind == CCL_CHUNK_NOUN && !is_bare_name (ccl_chunks_get (chunks, verb - 1));
      if (listed && plain)
        return -1;
      verb--;
    }
  return -1;
}

static void
list_subjects (const CclChunks *chunks, guint verb, guint first, int depth, CclNounList *list)
{
  const CclChunk *own = ccl_chunks_get (chunks, verb);
  guint at = skip_light_back (chunks, verb, first);

  if (depth == 0 || at == first)
    return;
  if (own->gerund && kind_of (chunks, at - 1) != CCL_CHUNK_NOUN)
    {
      int accused = find_accused (chunks, at - 1, first);

      if (accused >= 0)
        {
          list_add (list, (guint) accused);
          return;
        }
      list_shared (chunks, verb, first, depth, list);
      return;
    }
  if (!own->infinitive && !own->gerund && !own->reduced)
    {
      int complement = find_complement (chunks, at, first);

      if (complement >= 0)
        {
          list_subjects (chunks, (guint) complement, first, depth - 1, list);
          return;
        }
    }
  for (int step = 0; step < 3; step++)
    {
      int open = -1;

      switch (kind_of (chunks, at - 1))
        {
        case CCL_CHUNK_RELATIVE:
          list_antecedents (chunks, at - 1, first, list);
          return;
        case CCL_CHUNK_NOUN:
          {
            int antecedent = find_restricted (chunks, at - 1, first);

            list_coordinated (chunks, antecedent >= 0 ? (guint) antecedent : at - 1, first, list);
            return;
          }
        case CCL_CHUNK_VERB:
          list_subjects (chunks, at - 1, first, depth - 1, list);
          return;
        case CCL_CHUNK_COORDINATOR:
          list_shared (chunks, verb, first, depth, list);
          return;
        case CCL_CHUNK_COMMA:
        case CCL_CHUNK_DASH:
        case CCL_CHUNK_CLOSE:
          open = find_opening (chunks, at - 1, first);
          if (open < 0)
            {
              list_shared (chunks, verb, first, depth, list);
              return;
            }
          at = skip_light_back (chunks, (guint) open, first);
          if (at == first)
            return;
          continue;
        default:
          return;
        }
    }
}

void
ccl_clause_list_subjects (const CclChunks *chunks, guint verb, CclNounList *list)
{
  guint first, end;

  list->n = 0;
  ccl_clause_get_sentence (chunks, verb, &first, &end);
  if (verb > first)
    list_subjects (chunks, verb, first, DEPTH, list);
}
