/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-terms.h"

static const char *const event_words[CCL_N_EVENTS] = {
  "killed",   "wounded",   "casualties", "missing",   "captured",   "detained", "released", "displaced",
  "deserted", "rescued",   "deployed",   "attended",  "destroyed",  "damaged",  "launched", "attacked",
  "repelled", "withdrew",  "abandoned",  "controlled", "violated",  "cost",
};

static const char *const object_words[CCL_N_OBJECTS] = {
  "person",     "civilian",        "child",        "woman",          "soldier",   "militant",
  "mercenary",  "police",          "official",     "journalist",     "medic",     "aid_worker",
  "protester",  "prisoner",        "hostage",      "passenger",      "worker",    "refugee",
  "tank",       "armored_vehicle", "vehicle",      "artillery",      "mortar",    "rocket_launcher",
  "air_defense", "anti_tank",      "radar",        "aircraft",       "helicopter", "drone",
  "ship",       "missile",         "munition",     "depot",          "command_post", "position",
  "weapon",     "equipment",       "unit",         "building",       "house",     "school",
  "hospital",   "religious_site",  "bridge",       "power_facility", "settlement", "territory",
  "height",     "attack",          "ceasefire",    "money",          "vessel_civil",
};

static const char *const stance_words[CCL_N_STANCES] = { "asserts", "alleges", "confirms", "denies",
                                                         "expects" };
static const char *const polarity_words[CCL_N_POLARITIES] = { "affirmed", "denied" };
static const char *const bound_words[CCL_N_BOUNDS] = { "none",      "exact", "at_least", "at_most", "more_than",
                                                       "less_than", "about", "range",    "vague" };
static const char *const unit_words[CCL_N_UNITS] = { "count", "percent", "money", "km2", "tonnes" };
static const char *const verdict_words[CCL_N_VERDICTS] = { "one_sided", "mirrored",   "denied",  "unquantified",
                                                           "agree",     "compatible", "updated", "conflict" };
static const char *const topic_words[CCL_N_TOPICS] = { "equipment", "personnel", "civilians",
                                                       "territory", "attacks",   "other" };
static const char *const status_words[CCL_N_STATUSES] = { "unreviewed", "checked", "dismissed" };
static const char *const mark_words[CCL_N_MARKS] = { "attribution",  "category", "scope",       "revised_up",
                                                     "revised_down", "sum",      "same_origin", "floor_gap" };

static int
find_word (const char *const *words, int n_words, const char *word)
{
  if (word == NULL)
    return -1;

  for (int i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return i;

  return -1;
}

/* Both ways between an enumeration and its words. */
#define DEFINE_WORDS(Type, name)                                                                   \
  const char *ccl_##name##_word (Type value)                                                       \
  {                                                                                                \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (name##_words), NULL);                      \
    return name##_words[value];                                                                    \
  }
#define DEFINE_PARSE(Type, name)                                                                   \
  gboolean ccl_##name##_parse (const char *word, Type *value)                                      \
  {                                                                                                \
    int index = find_word (name##_words, G_N_ELEMENTS (name##_words), word);                       \
    if (index < 0)                                                                                 \
      return FALSE;                                                                                \
    *value = (Type) index;                                                                         \
    return TRUE;                                                                                   \
  }

DEFINE_WORDS (CclEvent, event)
DEFINE_WORDS (CclObject, object)
DEFINE_WORDS (CclStance, stance)
DEFINE_WORDS (CclPolarity, polarity)
DEFINE_WORDS (CclBound, bound)
DEFINE_WORDS (CclUnit, unit)
DEFINE_WORDS (CclVerdict, verdict)
DEFINE_WORDS (CclTopic, topic)
DEFINE_WORDS (CclStatus, status)

DEFINE_PARSE (CclEvent, event)
DEFINE_PARSE (CclObject, object)
DEFINE_PARSE (CclStance, stance)
DEFINE_PARSE (CclPolarity, polarity)
DEFINE_PARSE (CclBound, bound)
DEFINE_PARSE (CclUnit, unit)
DEFINE_PARSE (CclVerdict, verdict)
DEFINE_PARSE (CclStatus, status)

const char *
ccl_mark_word (CclMarks single_bit)
{
  for (int i = 0; i < CCL_N_MARKS; i++)
    if (single_bit == (CclMarks) (1 << i))
      return mark_words[i];

  g_return_val_if_reached (NULL);
}

gboolean
ccl_object_is_people (CclObject object)
{
  return object <= CCL_OBJECT_REFUGEE;
}

gboolean
ccl_object_is_military (CclObject object)
{
  return object >= CCL_OBJECT_TANK && object <= CCL_OBJECT_UNIT;
}

static gboolean
is_personnel (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT || object == CCL_OBJECT_MERCENARY ||
         object == CCL_OBJECT_POLICE || object == CCL_OBJECT_UNIT || object == CCL_OBJECT_PRISONER;
}

CclTopic
ccl_topic_of (CclEvent event, CclObject object)
{
  if (object == CCL_OBJECT_SETTLEMENT || object == CCL_OBJECT_TERRITORY || object == CCL_OBJECT_HEIGHT)
    {
      if (event == CCL_EVENT_CAPTURED || event == CCL_EVENT_CONTROLLED || event == CCL_EVENT_WITHDREW)
        return CCL_TOPIC_TERRITORY;
    }
  if (event == CCL_EVENT_WITHDREW || event == CCL_EVENT_CONTROLLED)
    return CCL_TOPIC_TERRITORY;
  if (event == CCL_EVENT_ATTACKED || event == CCL_EVENT_REPELLED || event == CCL_EVENT_VIOLATED ||
      event == CCL_EVENT_LAUNCHED)
    return CCL_TOPIC_ATTACKS;
  if (event == CCL_EVENT_COST || event == CCL_EVENT_ATTENDED)
    return CCL_TOPIC_OTHER;
  if (is_personnel (object))
    return CCL_TOPIC_PERSONNEL;
  if (ccl_object_is_military (object))
    return CCL_TOPIC_EQUIPMENT;
  if (ccl_object_is_people (object) || object <= CCL_OBJECT_POWER_FACILITY)
    return CCL_TOPIC_CIVILIANS;
  return CCL_TOPIC_OTHER;
}
