/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-parties.h"
#include "ccl-quantity.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCL_LEXICON_ERROR (ccl_lexicon_error_quark ())
GQuark ccl_lexicon_error_quark (void);

typedef enum
{
  CCL_LEXICON_ERROR_INVALID, /* no XML, or against the schema; the message has file and line */
  CCL_LEXICON_ERROR_IO,
} CclLexiconError;

/* What an entry is; the element of data/lexicon/lexicon.rng that it comes from. */
typedef enum
{
  CCL_ENTRY_PARTY,        /* a name of a party: <party> */
  CCL_ENTRY_SPEAKER,      /* an institution, officer or kind of people who may speak: <speaker> */
  CCL_ENTRY_OBJECT,       /* a word for what is counted: <object> */
  CCL_ENTRY_VERB,         /* a verb that tells an event: <event><verb> */
  CCL_ENTRY_NOUN,         /* a noun or adjective that tells one: <event><noun> */
  CCL_ENTRY_CUE,          /* a word that attributes: <cue> */
  CCL_ENTRY_NUMBER,       /* <number> */
  CCL_ENTRY_BOUND,        /* <bound> */
  CCL_ENTRY_UNIT,         /* <unit>, currencies too */
  CCL_ENTRY_TIME,         /* <time> */
  CCL_ENTRY_WORD,         /* a function word: <words> */
  CCL_ENTRY_PLACE,        /* <place> */
  CCL_ENTRY_OUTLET,       /* <outlet> */
  CCL_ENTRY_ABBREVIATION, /* ends with a point that ends no sentence: <abbreviation> */
  CCL_ENTRY_NAMING,       /* a way of naming what sides call differently: <naming> */
} CclEntryKind;

typedef enum
{
  CCL_PART_NAME,      /* "Azerbaijan" */
  CCL_PART_CAPITAL,   /* "Baku": speaks for the country, and is a place */
  CCL_PART_ADJECTIVE, /* "Azerbaijani", "Turkish" */
  CCL_PART_PEOPLE,    /* "Azerbaijanis", "Turks", "a Turk" */
  CCL_PART_ORGAN,     /* "Kremlin", "Pentagon", "SANA": an own name of a body that speaks for it */
  CCL_PART_FORCE,     /* "IDF": an own name of armed forces: may speak, act and suffer */
  CCL_PART_LEADER,    /* "Aliyev" */
} CclPartyPart;

typedef enum
{
  CCL_SPEAKER_ORGAN,    /* "defence ministry", "prosecutor general's office" */
  CCL_SPEAKER_OFFICER,  /* "spokesman", "president", "minister": a person in an office */
  CCL_SPEAKER_FORCE,    /* "army", "troops", "air force": may speak, act and suffer */
  CCL_SPEAKER_PEOPLE,   /* "residents", "witnesses", "organisers" */
  CCL_SPEAKER_DOCUMENT, /* "statement", "report", "bulletin": speaks for whoever issued it */
} CclSpeakerPart;

/* When a country before the speaker ("the Azerbaijani police") makes it speak for that country. */
typedef enum
{
  CCL_STATE_ALWAYS,        /* ministries, armies */
  CCL_STATE_INTERNATIONAL, /* police: only where the story has several countries */
  CCL_STATE_NEVER,         /* residents, witnesses, hospitals */
} CclStateRule;

/* How a verb or noun takes its parts. "S" stands for its subject, "O" for its direct object. */
typedef enum
{
  CCL_FRAME_TRANSITIVE,   /* S=actor, O=object: "destroyed two tanks"; passive: S=object, by=actor */
  CCL_FRAME_INTRANSITIVE, /* S=object: "two soldiers died", "a jet crashed" */
  CCL_FRAME_LOSS,         /* S=affected, O=object: "lost six tanks", "suffered losses" */
  CCL_FRAME_RESULT,       /* O=object after a state word: "left 12 dead", "set two houses ablaze" */
  CCL_FRAME_TARGET,       /* S=actor or weapon, O or "on/at" = target: "shelled the town" */
  CCL_FRAME_MOTION,       /* S=object and actor: "troops withdrew", "10,000 people fled" */
  CCL_FRAME_HOLD,         /* S=actor, O=object held: "controls the town", "hold 12 hostages" */
  CCL_FRAME_SPEND,        /* S or O is money: "cost $2 million" */
  CCL_FRAME_COUNT,        /* noun: figure before it counts: "43 deaths", "12 air strikes" */
  CCL_FRAME_TOLL,         /* noun: figure after it: "death toll of 43", "toll rose to 43" */
  CCL_FRAME_STATE,        /* adjective or noun after a figure: "12 dead", "the wounded" */
  CCL_FRAME_ACT,          /* noun of an act: "shelling of the town by X", "an attack on Y" */
} CclFrame;

typedef enum
{
  CCL_CUE_VERB,        /* said, claimed, denied: S=source */
  CCL_CUE_NOUN,        /* statement, claim, denial: source before it with 's, or "by" after */
  CCL_CUE_PREPOSITION, /* according to, citing, in the words of */
  CCL_CUE_ADVERB,      /* reportedly, allegedly: no source */
  CCL_CUE_ADJECTIVE,   /* alleged, so-called, purported: before what it casts doubt on */
  CCL_CUE_PREDICATE,   /* confident, worried: behind a form of to be, S=source */
} CclCuePart;

/* What somebody does who is a cue's source. Only who says or thinks something vouches for it. */
typedef enum
{
  CCL_CUE_ACT_SAY,   /* said, reported, denied */
  CCL_CUE_ACT_THINK, /* believes, expects */
  CCL_CUE_ACT_WISH,  /* wants, promised, urged */
  CCL_CUE_ACT_ASK,   /* asked, wonders */
  CCL_CUE_ACT_JUDGE, /* criticised, called it a lie */
} CclCueAct;

/* What may stand behind a cue as what is attributed; bits. A quotation may stand behind any. */
typedef enum
{
  CCL_TAKES_CLAUSE = 1 << 0,     /* "that …", "whether …", or a clause as it is */
  CCL_TAKES_INFINITIVE = 1 << 1, /* "to …" */
  CCL_TAKES_OBJECT = 1 << 2,     /* a noun group */
  CCL_TAKES_GERUND = 1 << 3,     /* "denied knowing" */
  CCL_TAKES_ADDRESSEE = 1 << 4,  /* a noun group for whom it is said to, then one of the others */
  CCL_TAKES_NAMING = 1 << 5,     /* a noun group and what it is called: "called it a lie" */
  CCL_TAKES_MEASURE = 1 << 6,    /* a noun group and its figure: "put the toll at 30", "put at 30 the number" */
  CCL_TAKES_SCENE = 1 << 7,      /* a noun group and what it does: "showed him leading" */
} CclTakes;

typedef enum
{
  CCL_NUMBER_UNIT,       /* 0 … 19: two */
  CCL_NUMBER_TENS,       /* 20 … 90: twenty */
  CCL_NUMBER_MULTIPLIER, /* hundred, thousand, million, mln, bn, lakh, dozen */
  CCL_NUMBER_VAGUE,      /* several, dozens: low and high, or none ("many") */
  CCL_NUMBER_FRACTION,   /* half, third, quarter */
  CCL_NUMBER_ZERO,       /* no, none, zero, not a single */
  CCL_NUMBER_GROUP,      /* a pair of, both, twins: value counts what follows */
  CCL_NUMBER_ORDINAL,    /* first, second: counts nothing */
  CCL_NUMBER_AND,        /* and: joins parts of one number, or the ends of "between … and …" */
  CCL_NUMBER_TO,         /* to, or: stands between the ends of a range */
  CCL_NUMBER_SPREAD,     /* ±, plus or minus: so much more or less than what stands before it */
  CCL_NUMBER_RATIO,      /* in, out of, over: "one in five" */
  CCL_NUMBER_OH,         /* oh: a zero between figures: "nineteen oh five" */
  CCL_NUMBER_FROM,       /* from, between: opens a range */
  CCL_NUMBER_OF,         /* of: "a quarter of a million" */
  CCL_NUMBER_POINT,      /* point: "two point five" */
  CCL_NUMBER_MINUS,      /* minus, before a number */
  CCL_NUMBER_CHANGE,     /* rose, fell: "from 20 to 25" behind it is no range */
  CCL_NUMBER_MULTIPLE,   /* twice, threefold, "times as many" */
  CCL_NUMBER_LABEL,      /* Resolution, No., aged: a number after it counts nothing; see reason */
} CclNumberPart;

typedef enum
{
  CCL_MEASURE_COUNT_UNIT, /* percent, km2, tonnes, money: a unit of CclUnit */
  CCL_MEASURE_OTHER,      /* km, mm, hours, degrees, years old: no count; see reason */
} CclMeasurePart;

typedef enum
{
  CCL_TIME_WEEKDAY, /* value 1 (Monday) to 7 */
  CCL_TIME_MONTH,   /* value 1 to 12 */
  CCL_TIME_DAY,     /* today, yesterday, tonight: value is the offset in days */
  CCL_TIME_PERIOD,  /* hour, day, week, month, year: value is its length in days */
  CCL_TIME_PART,    /* morning, night, evening */
  CCL_TIME_SINCE,   /* since, starting from: opens a running total */
  CCL_TIME_TOTAL,   /* so far, to date: a running total */
  CCL_TIME_NIGHT,   /* overnight: the last night and this morning */
  CCL_TIME_EDGE,    /* early, late, the end of: before a date, changes nothing */
  CCL_TIME_AS_OF,   /* as of, by: a running total up to the day that follows */
  CCL_TIME_UNTIL,   /* until: the end of a period */
  CCL_TIME_LAST,    /* last, past, previous */
  CCL_TIME_THIS,    /* this, current */
  CCL_TIME_NEXT,    /* next, coming */
  CCL_TIME_AGO,     /* ago, earlier */
  CCL_TIME_CLOCK,   /* a.m., o'clock, GMT: behind a time of the day */
  CCL_TIME_SAME_DAY,    /* that day, the day before: value is the offset in days from the one told last */
  CCL_TIME_SAME_PERIOD, /* the same period: as the one told last */
} CclTimePart;

typedef enum
{
  CCL_WORD_DETERMINER,     /* the, a, this, each */
  CCL_WORD_PRONOUN,        /* he, she, it, they, we */
  CCL_WORD_POSSESSIVE,     /* his, her, its, their, our */
  CCL_WORD_RELATIVE,       /* who, which, that, whose */
  CCL_WORD_COMPLEMENTISER, /* that */
  CCL_WORD_PREPOSITION,
  CCL_WORD_BY,             /* by: the actor of a passive */
  CCL_WORD_COORDINATOR,    /* and, or, along with, as well as, plus */
  CCL_WORD_SUBORDINATOR,   /* when, while, after, because, if */
  CCL_WORD_BE,
  CCL_WORD_HAVE,
  CCL_WORD_DO,
  CCL_WORD_MODAL,          /* will, would, may: expects */
  CCL_WORD_NEGATION,       /* not, never, n't */
  CCL_WORD_ADVERB,
  CCL_WORD_OTHER,          /* other, others, another, more, further, additional: an increment */
  CCL_WORD_INCLUDING,      /* including, among them, of whom: a part follows */
  CCL_WORD_TITLE,          /* Mr, Colonel, Dr: a person's name follows */
  CCL_WORD_ENEMY,          /* enemy, adversary, opposing side: whoever the speaker is not with */
  CCL_WORD_OWN,            /* our, own, friendly: the speaker's */
  CCL_WORD_LOCATIVE,       /* in, at, near, outside: a place follows */
  CCL_WORD_FEATURE,        /* village, district, region: part of a place's name */
  CCL_WORD_INTENTION,      /* threatened, planned, vowed, called for: what follows has not happened */
  CCL_WORD_COUNTER,        /* number, total, figure, tally: a figure for what follows comes later */
  CCL_WORD_REACH,          /* reached, rose to, stood at: that figure follows */
  CCL_WORD_FALSE,          /* false, a lie, baseless: says that what it is said of is not so */
  CCL_WORD_PLAIN_VERB,     /* a common verb that tells no event: went, made, took: ends a noun group */
  CCL_WORD_REFLEXIVE,      /* itself, themselves: behind a noun group, part of it */
  CCL_WORD_VERSUS,         /* up from, instead of, rather than: sets a figure against the one told before */
  CCL_WORD_TALLY,          /* made (it), stuck to: somebody gives a figure with it, though it is no verb of saying */
  CCL_WORD_ARTICLE,        /* the, a, every: a determiner that never stands for a group alone */
  CCL_WORD_QUESTION,       /* whether, how (many): what follows is asked, not told */
  CCL_WORD_NEUTER,         /* it: a thing, a place, a force or a side */
  CCL_WORD_VERB,           /* a common verb that tells no event, in all its forms */
  CCL_WORD_ANAPHOR,        /* it, this, those: may stand for what was said before */
  CCL_WORD_ANY,            /* any, anyone: stands for one of what was spoken of, where that is denied */
  CCL_WORD_MUTUAL,         /* each, both: opens a group of all sides */
  CCL_WORD_COUNTERPART,    /* the other, each other: the side that another speaks of */
  CCL_WORD_HUMAN,          /* he, her: stands for a person */
  CCL_WORD_THING,          /* it, its, they: stands for an institution, a country or several */
  CCL_WORD_SEVERAL,        /* they, their: stands for several people, too */
  CCL_WORD_LOCAL,          /* local, provincial: of the ground that is spoken of */
  CCL_WORD_IRREGULAR,      /* breakaway, separatist: of the armed group that is spoken of */
  CCL_WORD_BUSINESS,       /* mine, factory: whose director speaks for a company */
  CCL_WORD_INTERROGATIVE,  /* who, what, why, when: opens what is asked or known */
  CCL_WORD_ATTACHING,      /* of, for, from, with: hangs on the noun before it */
  CCL_WORD_CONTRAST,       /* while, whereas, although: the clause says as much as the one beside it */
  CCL_WORD_ASIDE,          /* as, even as, referring to: the article's own remark behind a comma */
  CCL_WORD_EVERY,          /* every, each: a singular that stands for all */
  CCL_WORD_ANIMAL,         /* cattle, sheep: counted, but nobody */
  CCL_WORD_CALAMITY,       /* earthquake, storm: strikes and hits without attacking */
  CCL_WORD_ALL,            /* all, both: alone, or of "them", as many as were spoken of */
  CCL_WORD_CORRECTION,     /* an earlier version: what it said is withdrawn */
} CclWordClass;

/* Which shape of an entry stands in the text; bits, since "hit" is several. */
typedef enum
{
  CCL_FORM_BASE = 1 << 0, /* of a verb; the singular of a noun; any other word */
  CCL_FORM_PLURAL = 1 << 1,
  CCL_FORM_THIRD = 1 << 2, /* destroys */
  CCL_FORM_PAST = 1 << 3,
  CCL_FORM_PARTICIPLE = 1 << 4,
  CCL_FORM_GERUND = 1 << 5,
} CclForms;

/* A set of objects, bit 1 << CclObject. */
typedef guint64 CclObjectSet;
#define CCL_OBJECT_SET_ALL (~(CclObjectSet) 0)

/**
 * CclEntry:
 * @kind: decides which of the other fields count; all others are zero or %NULL
 * @part: the CclXPart of its kind; for words the CclWordClass; for namings the CclNamingKind
 * @text: the headword as the vocabulary writes it
 * @party: party, speaker (its role where no country speaks), place (country) and outlet
 * @civil: speaker: its role in a story of protests, or %NULL
 * @state: speaker
 * @object: object; event: what is counted where the text names no object, if @has_object
 * @model: the object's entry names a type ("T-72"); the text's own spelling is the claim's model
 * @mass: object without plural and without figure: manpower, ammunition
 * @generic: object whose own word says little (people, vehicle, body): a modifier decides first;
 *   cue that attributes only behind somebody who is known to speak; verb that means this only before a place; naming
 *   that is meant only near one
 * @event, @frame: verb, noun
 * @of: verb, noun: the objects with which this sense is meant
 * @goal: verb: means this only where it leads to such an object ("brought to Ayder Hospital"), if @has_goal
 * @particle: verb: "down" of "shoot down": may stand behind the object; or %NULL
 * @stance: cue; verb or noun that implies one
 * @negates: cue: what is attributed is denied; verb: means this only where it is denied itself ("have not been seen")
 * @act, @takes: cue
 * @governs: cue: prepositions that may open what is attributed, set apart by spaces; or %NULL; naming: the first
 *   term of the wording, by which equal ones are known
 * @value, @low, @high: number, time; @value of a unit: how many of its CclUnit one of it makes; @low
 *   and @high are -INFINITY and INFINITY where the entry does not tell them
 * @bound, @after: bound; @after if it follows its figure; number that stands only behind another
 * @unit, @currency: unit
 * @reason: unit, label: why such a number is no count: "age", "distance", …; naming: its id
 */
typedef struct
{
  CclEntryKind kind : 8; /* small, since reading goes through thousands of entries for a kilobyte of text */
  int part : 8;
  CclEvent event : 8;
  CclFrame frame : 8;
  CclObject object : 8;
  CclStance stance : 8;
  CclCueAct act : 8;
  CclStateRule state : 8;
  CclTakes takes : 16;
  CclBound bound : 8;
  CclUnit unit : 8;
  guint has_object : 1;
  guint model : 1;
  guint mass : 1;
  guint generic : 1;
  guint negates : 1;
  guint after : 1;
  guint has_goal : 1;
  CclObject goal : 8;
  CclObjectSet of;
  const char *text;
  const char *party;
  const char *civil;
  const char *particle;
  const char *governs;
  const char *currency;
  const char *reason;
  double value;
  double low;
  double high;
} CclEntry;

/* How the first word must be written in the text: as the vocabulary writes a name ("May", "WHO") so
 * that "may" and "who" are none. Long all-capital names may also be written "Nato". */
typedef enum
{
  CCL_CASE_ANY,
  CCL_CASE_CAPITAL,
  CCL_CASE_ALL_CAPITALS,
} CclCase;

/* One way of reading a stretch of words; @kind, @part: the entry's. */
typedef struct
{
  const CclEntry *entry;
  CclForms form : 8;
  CclCase letters : 8;
  CclEntryKind kind : 8;
  int part : 8;
} CclSense;

/**
 * CclLexicon:
 *
 * All words that the reading stages know, of one language: built once from data/lexicon (compiled
 * in) and the user's own files, then constant; any thread may look things up.
 */
typedef struct _CclLexicon CclLexicon;

/**
 * ccl_lexicon_new:
 * @language: "en"
 * @user_files: (nullable) (element-type filename): the user's own files, merged over the built-in ones
 *
 * Built-in data is valid or the program is broken. A user's file that is not valid is left out and
 * told in @problems (nullable) (element-type utf8), appended as "FILE:LINE: reason".
 */
CclLexicon *ccl_lexicon_new (const char *language, const char *const *user_files, GPtrArray *problems,
                             GError **error);
CclLexicon *ccl_lexicon_ref (CclLexicon *lexicon);
void ccl_lexicon_unref (CclLexicon *lexicon);

/**
 * ccl_lexicon_check_file:
 * @problems: (element-type utf8): each is appended as "FILE:LINE: reason", in the order of lines
 * @n_terms: (out): how many wordings the file has
 *
 * Checks one file: against the schema, and for entries that can never match, are told twice or name a party that nobody
 * tells of. Returns whether there are none.
 */
gboolean ccl_lexicon_check_file (const char *path, GPtrArray *problems, guint *n_terms);

/* A digest of all entries; stored beside what they derived. */
const char *ccl_lexicon_get_version (const CclLexicon *lexicon);

/* Returns: (transfer none): names, kinds and patrons of all parties */
CclParties *ccl_lexicon_get_parties (const CclLexicon *lexicon);

/**
 * ccl_lexicon_fold:
 *
 * Returns: (transfer full): a word as the lexicon compares it: lower case, without diacritics,
 *   apostrophes made one kind
 */
char *ccl_lexicon_fold (const char *word, gsize len);

/* The number of a folded word, for quick steps; 0 for one that no term has. */
guint32 ccl_lexicon_find_word (const CclLexicon *lexicon, const char *folded, gsize len);

/* The word with this number, as long as the lexicon lives. */
const char *ccl_lexicon_get_word (const CclLexicon *lexicon, guint32 word);

/* Walking the trie, word by word: start at the root, step with folded words or their numbers; %NULL
 * where none leads on. ccl_lexicon_node_get_senses() gives the entries that end here, or %NULL with 0. */
typedef struct _CclLexiconNode CclLexiconNode;
const CclLexiconNode *ccl_lexicon_get_root (const CclLexicon *lexicon);
const CclLexiconNode *ccl_lexicon_node_step (const CclLexiconNode *node, const char *folded);
const CclLexiconNode *ccl_lexicon_node_step_word (const CclLexiconNode *node, guint32 word);
const CclSense *ccl_lexicon_node_get_senses (const CclLexiconNode *node, guint *n_senses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclLexicon, ccl_lexicon_unref)

G_END_DECLS
