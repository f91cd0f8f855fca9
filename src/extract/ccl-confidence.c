/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-confidence.h"

#include <math.h>
#include <string.h>

/* Rules that are frequent enough to be told apart; a draft's rule, or a completing stage's. */
static const char *const rules[] = {
  "verb",     "state",  "count", "act",    "toll",   "part",  "predicate", "target", "presence", "answer", "losses",
  "included", "label",  "table", "gapped", "hits",   "increase", "casualties", "denial", "admission",
};

/* What a claim can have to do with being right. Distances count chunks. */
typedef enum
{
  TRAIT_ANY, /* every claim: the constant term */

  /* the figure */
  TRAIT_NO_FIGURE,
  TRAIT_IMPLIED, /* no words for it: a singular is one */
  TRAIT_ONE,     /* told, but one */
  TRAIT_ZERO,
  TRAIT_DIGITS,
  TRAIT_BOUNDED, /* at least, about, up to … */
  TRAIT_VAGUE,
  TRAIT_THOUSANDS,
  TRAIT_PERCENT,
  TRAIT_MONEY,

  /* the noun group that is counted */
  TRAIT_NO_NOUN,
  TRAIT_UNSAID,   /* no word for what is counted: it stands for something before */
  TRAIT_UNKNOWN_HEAD, /* a word that the vocabulary does not know */
  TRAIT_OBJECTS,      /* a word that means other objects as well */
  TRAIT_GENERIC,  /* a word that says little by itself: body, vehicle */
  TRAIT_MODEL,
  TRAIT_DEFINITE,
  TRAIT_INDEFINITE,
  TRAIT_POSSESSED,
  TRAIT_INCREMENT,
  TRAIT_PARTITIVE,
  TRAIT_PRONOUN,
  TRAIT_PROPER,
  TRAIT_SIDE_IN_NOUN, /* Syrian soldiers */
  TRAIT_ATTACHED, /* behind a preposition */

  /* the word for the event */
  TRAIT_BY_VERB,
  TRAIT_PASSIVE,
  TRAIT_REDUCED, /* participle without auxiliary */
  TRAIT_INFINITIVE,
  TRAIT_GERUND,
  TRAIT_MODAL,
  TRAIT_PERFECT,
  TRAIT_RELATIVE,
  TRAIT_SUBORDINATE,
  TRAIT_BASE_FORM,
  TRAIT_EVENTS, /* its word tells other events as well */
  TRAIT_NOUN_OR_VERB,
  TRAIT_NOUN_FIRST, /* stands behind the noun group */
  TRAIT_NEAR,
  TRAIT_FAR,
  TRAIT_VERY_FAR,
  TRAIT_CLAUSE_BETWEEN,
  TRAIT_VERB_BETWEEN,
  TRAIT_COMMA_BETWEEN,
  TRAIT_OTHER_SENTENCE,

  /* who says it */
  TRAIT_OWN_VOICE,
  TRAIT_CONTINUED,
  TRAIT_UNNAMED, /* a source that stands for no known party */
  TRAIT_QUOTED,
  TRAIT_DENIED,
  TRAIT_EXPECTED,
  TRAIT_ALLEGED,
  TRAIT_SPOKEN_ELSEWHERE,

  /* the sentence and the block it stands in */
  TRAIT_SHORT,
  TRAIT_LONG,
  TRAIT_VERY_LONG,
  TRAIT_MANY_FIGURES,
  TRAIT_HEADLINE,
  TRAIT_LIST,

  /* what else is known */
  TRAIT_ACTOR,
  TRAIT_AFFECTED,
  TRAIT_PLACE,
  TRAIT_CUMULATIVE,
  TRAIT_LONG_AGO,
  TRAIT_NO_DATE,

  /* two things together */
  TRAIT_VERB_IMPLIED,
  TRAIT_VERB_NO_FIGURE,
  TRAIT_ACT_IMPLIED,
  TRAIT_ACT_NO_FIGURE,
  TRAIT_PEOPLE_IMPLIED,
  TRAIT_REDUCED_IMPLIED,
  TRAIT_PART_IMPLIED,
  TRAIT_TOLD_DIGITS_PEOPLE,

  /* told by the other claims of the article */
  TRAIT_REPEATED,      /* several pieces of evidence */
  TRAIT_SHARED_FIGURE, /* another claim uses the same words for its figure */
  TRAIT_OVERLAP,       /* another claim without figure of its own lies over it */
  TRAIT_SAID_BEFORE,   /* an earlier claim has the same figure for the same event */
  TRAIT_SAID_AFTER,

  /* what it says: the kind of object, the event, the rule */
  TRAIT_PERSON,
  TRAIT_PEOPLE,
  TRAIT_ATTACK,
  TRAIT_LAND,
  TRAIT_CIVIL_THING,
  TRAIT_UNIT_OR_EQUIPMENT,
  TRAIT_EVENT,
  TRAIT_RULE = TRAIT_EVENT + CCL_N_EVENTS,
  TRAIT_OTHER_RULE = TRAIT_RULE + G_N_ELEMENTS (rules),
} Trait;
#define N_TRAITS (TRAIT_OTHER_RULE + 1)

/* Log-odds of each trait; those that the fit found to tell nothing are left out. */
static const double weights[N_TRAITS] = {
#include "ccl-confidence-weights.h"
};

typedef struct
{
  guint8 has[(N_TRAITS + 7) / 8 * 8];
} Traits;

#define DAYS_LONG_AGO 200
#define CHUNKS_NEAR 1
#define CHUNKS_FAR 4
#define CHUNKS_VERY_FAR 8
#define TOKENS_SHORT 12
#define TOKENS_LONG 35
#define TOKENS_VERY_LONG 60
#define MANY_FIGURES 6

/* Nothing that a machine reads is certain. */
#define LEAST 0.02
#define MOST 0.99

static gboolean
is_implied (const CclClaim *claim)
{
  return ccl_quantity_has_figure (&claim->quantity) && ccl_span_is_empty (claim->quantity_span);
}

static gboolean
begins_with_digit (const CclDrafting *drafting, const CclClaim *claim)
{
  const char *text = drafting->document->article->text;

  for (gsize byte = claim->quantity_span.start; byte < claim->quantity_span.end; byte++)
    if (g_ascii_isdigit (text[byte]))
      return TRUE;
  return FALSE;
}

static void
weigh_figure (const CclDrafting *drafting, const CclClaim *claim, Traits *traits)
{
  const CclQuantity *quantity = &claim->quantity;
  gboolean told = !ccl_span_is_empty (claim->quantity_span);

  traits->has[TRAIT_NO_FIGURE] = !ccl_quantity_has_figure (quantity);
  traits->has[TRAIT_IMPLIED] = is_implied (claim);
  if (traits->has[TRAIT_NO_FIGURE])
    return;
  traits->has[TRAIT_ONE] = told && quantity->interval.low == 1 && quantity->interval.high == 1;
  traits->has[TRAIT_ZERO] = quantity->interval.low == 0 && quantity->interval.high == 0;
  traits->has[TRAIT_DIGITS] = told && begins_with_digit (drafting, claim);
  traits->has[TRAIT_VAGUE] = quantity->bound == CCL_BOUND_VAGUE;
  traits->has[TRAIT_BOUNDED] = quantity->bound != CCL_BOUND_EXACT && quantity->bound != CCL_BOUND_VAGUE;
  traits->has[TRAIT_THOUSANDS] = quantity->interval.low >= 1000 && isfinite (quantity->interval.low);
  traits->has[TRAIT_PERCENT] = quantity->unit == CCL_UNIT_PERCENT;
  traits->has[TRAIT_MONEY] = quantity->unit == CCL_UNIT_MONEY;
}

static gboolean
has_other_objects (const CclDrafting *drafting, const CclMatch *object)
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (drafting->document, object->first, CCL_ENTRY_OBJECT, &position)) != NULL)
    if (match->end == object->end && match->entry->object != object->entry->object)
      return TRUE;
  return FALSE;
}

static void
weigh_noun (const CclDrafting *drafting, const CclDraft *draft, Traits *traits)
{
  const CclChunk *noun = NULL;

  traits->has[TRAIT_NO_NOUN] = draft->noun < 0;
  if (draft->noun < 0)
    return;
  noun = ccl_drafting_get_chunk (drafting, (guint) draft->noun);
  traits->has[TRAIT_UNSAID] = noun->object == NULL;
  traits->has[TRAIT_UNKNOWN_HEAD] = noun->object == NULL && noun->figure != NULL && noun->end > noun->figure->end && !noun->partitive;
  traits->has[TRAIT_OBJECTS] = noun->object != NULL && has_other_objects (drafting, noun->object);
  traits->has[TRAIT_GENERIC] = noun->object != NULL && noun->object->entry->generic;
  traits->has[TRAIT_MODEL] = noun->model != NULL;
  traits->has[TRAIT_DEFINITE] = noun->definite;
  traits->has[TRAIT_INDEFINITE] = noun->indefinite;
  traits->has[TRAIT_POSSESSED] = noun->possessed;
  traits->has[TRAIT_INCREMENT] = noun->increment;
  traits->has[TRAIT_PARTITIVE] = noun->partitive;
  traits->has[TRAIT_PRONOUN] = noun->pronoun;
  traits->has[TRAIT_PROPER] = noun->proper;
  traits->has[TRAIT_SIDE_IN_NOUN] = noun->party != NULL;
  traits->has[TRAIT_ATTACHED] = draft->noun > 0 && ccl_drafting_get_chunk (drafting, (guint) draft->noun - 1)->kind == CCL_CHUNK_PREPOSITION;
}

static guint
get_sentence (const CclDrafting *drafting, guint chunk)
{
  return ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, chunk)->first)->sentence;
}

static void
weigh_way (const CclDrafting *drafting, guint first, guint end, Traits *traits)
{
  guint distance = end - first;

  traits->has[TRAIT_NEAR] = distance > 0 && distance <= CHUNKS_NEAR;
  traits->has[TRAIT_FAR] = distance >= CHUNKS_FAR;
  traits->has[TRAIT_VERY_FAR] = distance >= CHUNKS_VERY_FAR;
  for (guint at = first + 1; at < MIN (end, first + 2 * CHUNKS_VERY_FAR); at++)
    switch (ccl_drafting_get_chunk (drafting, at)->kind)
      {
      case CCL_CHUNK_VERB:
        traits->has[TRAIT_VERB_BETWEEN] = TRUE;
        break;
      case CCL_CHUNK_COMMA:
        traits->has[TRAIT_COMMA_BETWEEN] = TRUE;
        break;
      case CCL_CHUNK_RELATIVE:
      case CCL_CHUNK_SUBORDINATOR:
      case CCL_CHUNK_COMPLEMENTISER:
      case CCL_CHUNK_DASH:
      case CCL_CHUNK_STOP:
        traits->has[TRAIT_CLAUSE_BETWEEN] = TRUE;
        break;
      default:
        break;
      }
}

/* Whether the clause of the event is a subordinate one, by its first words. */
static void
weigh_clause (const CclDrafting *drafting, const CclDraft *draft, Traits *traits)
{
  guint at = draft->noun >= 0 ? MIN ((guint) draft->noun, draft->trigger) : draft->trigger;

  for (guint i = 0; i < CHUNKS_FAR && at > 0; i++)
    {
      CclChunkKind kind = ccl_drafting_get_chunk (drafting, --at)->kind;

      if (kind == CCL_CHUNK_STOP || kind == CCL_CHUNK_VERB)
        return;
      traits->has[TRAIT_RELATIVE] |= kind == CCL_CHUNK_RELATIVE;
      traits->has[TRAIT_SUBORDINATE] |= kind == CCL_CHUNK_SUBORDINATOR;
    }
}

/* Whether the words tell other events, or the event as another kind of word. */
static void
weigh_senses (const CclDrafting *drafting, guint token, CclEvent event, Traits *traits)
{
  static const CclEntryKind kinds[] = { CCL_ENTRY_VERB, CCL_ENTRY_NOUN };
  guint n_kinds = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CclMatch *match;
      guint position = 0;

      n_kinds += ccl_document_begins (drafting->document, token, CCL_KIND (kinds[i]));
      while ((match = ccl_document_next_match (drafting->document, token, kinds[i], &position)) != NULL)
        traits->has[TRAIT_EVENTS] |= match->entry->event != event;
    }
  traits->has[TRAIT_NOUN_OR_VERB] = n_kinds > 1;
}

static void
weigh_trigger (const CclDrafting *drafting, const CclDraft *draft, Traits *traits)
{
  const CclChunk *trigger = ccl_drafting_get_chunk (drafting, draft->trigger);
  gboolean verb = trigger->kind == CCL_CHUNK_VERB;

  traits->has[TRAIT_BY_VERB] = verb;
  traits->has[TRAIT_PASSIVE] = verb && trigger->passive && !trigger->reduced;
  traits->has[TRAIT_REDUCED] = verb && trigger->reduced;
  traits->has[TRAIT_INFINITIVE] = verb && trigger->infinitive;
  traits->has[TRAIT_GERUND] = verb && trigger->gerund;
  traits->has[TRAIT_MODAL] = verb && (trigger->modal || trigger->intention);
  traits->has[TRAIT_PERFECT] = verb && trigger->perfect;
  traits->has[TRAIT_BASE_FORM] = verb && trigger->form == CCL_FORM_BASE;
  if (verb)
    weigh_senses (drafting, trigger->verb, draft->event, traits);
  else if (trigger->event != NULL)
    weigh_senses (drafting, trigger->event->first, draft->event, traits);
  if (draft->noun < 0)
    return;
  traits->has[TRAIT_NOUN_FIRST] = (guint) draft->noun < draft->trigger;
  traits->has[TRAIT_OTHER_SENTENCE] = get_sentence (drafting, (guint) draft->noun) != get_sentence (drafting, draft->trigger);
  if (!traits->has[TRAIT_OTHER_SENTENCE])
    weigh_way (drafting, MIN ((guint) draft->noun, draft->trigger), MAX ((guint) draft->noun, draft->trigger), traits);
}

static void
weigh_voice (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, const CclClaim *claim, Traits *traits)
{
  traits->has[TRAIT_OWN_VOICE] = speech == NULL;
  traits->has[TRAIT_CONTINUED] = speech != NULL && speech->continued;
  traits->has[TRAIT_UNNAMED] = speech != NULL && speech->party == NULL;
  traits->has[TRAIT_QUOTED] = draft != NULL && ccl_document_get_token (drafting->document, draft->first)->quote >= 0;
  traits->has[TRAIT_DENIED] = claim->polarity == CCL_POLARITY_DENIED;
  traits->has[TRAIT_EXPECTED] = claim->stance == CCL_STANCE_EXPECTS;
  traits->has[TRAIT_ALLEGED] = claim->stance == CCL_STANCE_ALLEGES;
  traits->has[TRAIT_SPOKEN_ELSEWHERE] = draft != NULL && draft->spoken_at > 0;
}

static gboolean
is_list (const CclDrafting *drafting, const CclSentence *sentence)
{
  const GArray *blocks = drafting->document->article->blocks;
  CclBlockKind kind;

  if (sentence->block < 0 || (guint) sentence->block >= blocks->len)
    return FALSE;
  kind = g_array_index (blocks, CclBlock, sentence->block).kind;
  return kind == CCL_BLOCK_LIST_ITEM || kind == CCL_BLOCK_TABLE_ROW;
}

/* A sentence's end is looked for no further than it matters: time is linear in the text. */
static guint
count_figures (const CclDrafting *drafting, const CclSentence *sentence)
{
  guint n = 0;

  for (guint token = sentence->first; token < MIN (sentence->end, sentence->first + 2 * TOKENS_VERY_LONG); token++)
    {
      const CclFigureMention *figure = ccl_document_find_figure (drafting->document, token);

      if (figure != NULL && figure->first == token)
        n++;
    }
  return n;
}

static void
weigh_sentence (const CclDrafting *drafting, const CclDraft *draft, Traits *traits)
{
  guint number = ccl_document_get_token (drafting->document, draft->first)->sentence;
  const CclSentence *sentence = &g_array_index (drafting->document->sentences, CclSentence, number);
  guint n_tokens = sentence->end - sentence->first;

  traits->has[TRAIT_SHORT] = n_tokens < TOKENS_SHORT;
  traits->has[TRAIT_LONG] = n_tokens >= TOKENS_LONG;
  traits->has[TRAIT_VERY_LONG] = n_tokens >= TOKENS_VERY_LONG;
  traits->has[TRAIT_MANY_FIGURES] = count_figures (drafting, sentence) >= MANY_FIGURES;
  traits->has[TRAIT_HEADLINE] = sentence->headline;
  traits->has[TRAIT_LIST] = is_list (drafting, sentence);
}

static void
weigh_rest (const CclDrafting *drafting, const CclClaim *claim, Traits *traits)
{
  CclDay published = drafting->document->article->published;

  traits->has[TRAIT_ACTOR] = claim->actor != NULL;
  traits->has[TRAIT_AFFECTED] = claim->affected != NULL;
  traits->has[TRAIT_PLACE] = claim->place != NULL;
  traits->has[TRAIT_CUMULATIVE] = claim->cumulative;
  traits->has[TRAIT_LONG_AGO] = claim->end != 0 && published != 0 && claim->end + DAYS_LONG_AGO < published;
  traits->has[TRAIT_NO_DATE] = claim->end == 0;
}

static Trait
find_rule (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i][0] == rule[0] && g_str_equal (rules[i], rule))
      return TRAIT_RULE + i;
  return TRAIT_OTHER_RULE;
}

static void
weigh_content (const CclClaim *claim, Traits *traits)
{
  traits->has[TRAIT_EVENT + claim->event] = TRUE;
  traits->has[find_rule (claim->rule)] = TRUE;
  traits->has[TRAIT_PERSON] = claim->object == CCL_OBJECT_PERSON;
  traits->has[TRAIT_PEOPLE] = ccl_object_is_people (claim->object);
  traits->has[TRAIT_ATTACK] = claim->object == CCL_OBJECT_ATTACK;
  traits->has[TRAIT_UNIT_OR_EQUIPMENT] = claim->object == CCL_OBJECT_UNIT || claim->object == CCL_OBJECT_EQUIPMENT || claim->object == CCL_OBJECT_WEAPON;
  traits->has[TRAIT_LAND] = claim->object == CCL_OBJECT_SETTLEMENT || claim->object == CCL_OBJECT_TERRITORY ||
                            claim->object == CCL_OBJECT_HEIGHT || claim->object == CCL_OBJECT_POSITION;
  traits->has[TRAIT_CIVIL_THING] = claim->object >= CCL_OBJECT_BUILDING && claim->object <= CCL_OBJECT_POWER_FACILITY;
}

static void
weigh_together (Traits *traits)
{
  gboolean verb = traits->has[find_rule ("verb")], act = traits->has[find_rule ("act")];
  gboolean implied = traits->has[TRAIT_IMPLIED], none = traits->has[TRAIT_NO_FIGURE];

  traits->has[TRAIT_VERB_IMPLIED] = verb && implied;
  traits->has[TRAIT_VERB_NO_FIGURE] = verb && none;
  traits->has[TRAIT_ACT_IMPLIED] = act && implied;
  traits->has[TRAIT_ACT_NO_FIGURE] = act && none;
  traits->has[TRAIT_PEOPLE_IMPLIED] = traits->has[TRAIT_PEOPLE] && implied;
  traits->has[TRAIT_REDUCED_IMPLIED] = traits->has[TRAIT_REDUCED] && (implied || none);
  traits->has[TRAIT_PART_IMPLIED] = traits->has[find_rule ("part")] && implied;
  traits->has[TRAIT_TOLD_DIGITS_PEOPLE] = traits->has[TRAIT_PEOPLE] && traits->has[TRAIT_DIGITS];
}

static void
find_traits (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, const CclClaim *claim, Traits *traits)
{
  memset (traits, 0, sizeof *traits);
  traits->has[TRAIT_ANY] = TRUE;
  weigh_figure (drafting, claim, traits);
  weigh_voice (drafting, draft, speech, claim, traits);
  weigh_rest (drafting, claim, traits);
  weigh_content (claim, traits);
  if (draft != NULL)
    {
      weigh_noun (drafting, draft, traits);
      weigh_trigger (drafting, draft, traits);
      weigh_clause (drafting, draft, traits);
      weigh_sentence (drafting, draft, traits);
    }
  weigh_together (traits);
}

/* What claims beside it in the order of evidence have to do with it. */
static gboolean
shares_figure (const CclClaim *a, const CclClaim *b)
{
  return !ccl_span_is_empty (a->quantity_span) && a->quantity_span.start == b->quantity_span.start &&
         (a->event != b->event || a->object != b->object);
}

/* Claims with a figure of their own by event and figure: number of the first and one more, and how many there are. */
typedef struct
{
  guint first;
  guint n;
} Said;

static guint
hash_said (gconstpointer key)
{
  const CclClaim *claim = key;

  return g_double_hash (&claim->quantity.interval.low) * 31 + (guint) claim->event;
}

static gboolean
says_the_same (gconstpointer a, gconstpointer b)
{
  const CclClaim *first = a, *second = b;

  return first->event == second->event && first->polarity == second->polarity &&
         first->quantity.interval.low == second->quantity.interval.low &&
         first->quantity.interval.high == second->quantity.interval.high;
}

static GHashTable *
list_said (GPtrArray *claims)
{
  GHashTable *said = g_hash_table_new_full (hash_said, says_the_same, NULL, g_free);

  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      Said *known;

      if (ccl_span_is_empty (claim->quantity_span))
        continue;
      known = g_hash_table_lookup (said, claim);
      if (known == NULL)
        {
          known = g_new0 (Said, 1);
          known->first = i;
          g_hash_table_insert (said, claim, known);
        }
      known->n++;
    }
  return said;
}

static void
find_late_traits (GPtrArray *claims, guint index, GHashTable *said, Traits *traits)
{
  const CclClaim *claim = g_ptr_array_index (claims, index);
  static const int beside[] = { -2, -1, 1, 2 };

  memset (traits, 0, sizeof *traits);
  traits->has[TRAIT_REPEATED] = claim->evidence->len > 1;
  if (!ccl_span_is_empty (claim->quantity_span))
    {
      const Said *same = g_hash_table_lookup (said, claim);

      traits->has[TRAIT_SAID_BEFORE] = same->first < index;
      traits->has[TRAIT_SAID_AFTER] = same->first == index && same->n > 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      gint64 other = (gint64) index + beside[i];
      const CclClaim *it;

      if (other < 0 || other >= claims->len)
        continue;
      it = g_ptr_array_index (claims, (guint) other);
      traits->has[TRAIT_SHARED_FIGURE] |= shares_figure (claim, it);
      traits->has[TRAIT_OVERLAP] |= ccl_span_is_empty (it->quantity_span) && ccl_span_overlaps (ccl_claim_get_evidence (claim), ccl_claim_get_evidence (it));
    }
}

static double
add_up (const Traits *traits)
{
  double sum = 0;

  /* Most are absent, mostly eight in a row. */
  for (guint i = 0; i < N_TRAITS; i += 8)
    {
      guint64 eight;

      memcpy (&eight, traits->has + i, sizeof eight);
      for (guint j = i; eight != 0 && j < MIN (i + 8, N_TRAITS); j++)
        if (traits->has[j])
          sum += weights[j];
    }
  return sum;
}

double
ccl_confidence_weigh (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, const CclClaim *claim)
{
  Traits traits;

  find_traits (drafting, draft, speech, claim, &traits);
  return add_up (&traits);
}

void
ccl_confidence_finish (GPtrArray *claims)
{
  g_autoptr (GHashTable) said = list_said (claims);

  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      Traits traits;

      find_late_traits (claims, i, said, &traits);
      claim->confidence = CLAMP (1 / (1 + exp (-claim->confidence - add_up (&traits))), LEAST, MOST);
    }
}
