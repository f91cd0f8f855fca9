/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The closed vocabularies of a claim: each enumeration with the word that stands for it in JSON, in
 * the project file and in the vocabulary. A word once published keeps its meaning; new ones go at
 * the end. ccl_X_word() never fails for a legal value; ccl_X_parse() gives FALSE for an unknown word
 * and leaves @value as it was.
 */

typedef enum
{
  CCL_EVENT_KILLED,
  CCL_EVENT_WOUNDED,
  CCL_EVENT_CASUALTIES, /* killed and wounded together */
  CCL_EVENT_MISSING,
  CCL_EVENT_CAPTURED,
  CCL_EVENT_DETAINED,
  CCL_EVENT_RELEASED,
  CCL_EVENT_DISPLACED,
  CCL_EVENT_DESERTED,
  CCL_EVENT_RESCUED,
  CCL_EVENT_DEPLOYED,
  CCL_EVENT_ATTENDED,
  CCL_EVENT_DESTROYED,
  CCL_EVENT_DAMAGED,
  CCL_EVENT_LAUNCHED,
  CCL_EVENT_ATTACKED,
  CCL_EVENT_REPELLED,
  CCL_EVENT_WITHDREW,
  CCL_EVENT_ABANDONED,
  CCL_EVENT_CONTROLLED,
  CCL_EVENT_VIOLATED,
  CCL_EVENT_COST,
} CclEvent;
#define CCL_N_EVENTS (CCL_EVENT_COST + 1)

typedef enum
{
  CCL_OBJECT_PERSON,
  CCL_OBJECT_CIVILIAN,
  CCL_OBJECT_CHILD,
  CCL_OBJECT_WOMAN,
  CCL_OBJECT_SOLDIER,
  CCL_OBJECT_MILITANT,
  CCL_OBJECT_MERCENARY,
  CCL_OBJECT_POLICE,
  CCL_OBJECT_OFFICIAL,
  CCL_OBJECT_JOURNALIST,
  CCL_OBJECT_MEDIC,
  CCL_OBJECT_AID_WORKER,
  CCL_OBJECT_PROTESTER,
  CCL_OBJECT_PRISONER,
  CCL_OBJECT_HOSTAGE,
  CCL_OBJECT_PASSENGER,
  CCL_OBJECT_WORKER,
  CCL_OBJECT_REFUGEE, /* the last of the people */
  CCL_OBJECT_TANK,
  CCL_OBJECT_ARMORED_VEHICLE,
  CCL_OBJECT_VEHICLE,
  CCL_OBJECT_ARTILLERY,
  CCL_OBJECT_MORTAR,
  CCL_OBJECT_ROCKET_LAUNCHER,
  CCL_OBJECT_AIR_DEFENSE,
  CCL_OBJECT_ANTI_TANK,
  CCL_OBJECT_RADAR,
  CCL_OBJECT_AIRCRAFT,
  CCL_OBJECT_HELICOPTER,
  CCL_OBJECT_DRONE,
  CCL_OBJECT_SHIP,
  CCL_OBJECT_MISSILE,
  CCL_OBJECT_MUNITION,
  CCL_OBJECT_DEPOT,
  CCL_OBJECT_COMMAND_POST,
  CCL_OBJECT_POSITION,
  CCL_OBJECT_WEAPON,
  CCL_OBJECT_EQUIPMENT,
  CCL_OBJECT_UNIT, /* the last of the military things */
  CCL_OBJECT_BUILDING,
  CCL_OBJECT_HOUSE,
  CCL_OBJECT_SCHOOL,
  CCL_OBJECT_HOSPITAL,
  CCL_OBJECT_RELIGIOUS_SITE,
  CCL_OBJECT_BRIDGE,
  CCL_OBJECT_POWER_FACILITY,
  CCL_OBJECT_SETTLEMENT,
  CCL_OBJECT_TERRITORY,
  CCL_OBJECT_HEIGHT,
  CCL_OBJECT_ATTACK,
  CCL_OBJECT_CEASEFIRE,
  CCL_OBJECT_MONEY,
  CCL_OBJECT_VESSEL_CIVIL,
} CclObject;
#define CCL_N_OBJECTS (CCL_OBJECT_VESSEL_CIVIL + 1)

typedef enum
{
  CCL_STANCE_ASSERTS,
  CCL_STANCE_ALLEGES,
  CCL_STANCE_CONFIRMS,
  CCL_STANCE_DENIES,
  CCL_STANCE_EXPECTS,
} CclStance;
#define CCL_N_STANCES (CCL_STANCE_EXPECTS + 1)

typedef enum
{
  CCL_POLARITY_AFFIRMED,
  CCL_POLARITY_DENIED,
} CclPolarity;
#define CCL_N_POLARITIES (CCL_POLARITY_DENIED + 1)

typedef enum
{
  CCL_BOUND_NONE, /* no quantity */
  CCL_BOUND_EXACT,
  CCL_BOUND_AT_LEAST,
  CCL_BOUND_AT_MOST,
  CCL_BOUND_MORE_THAN,
  CCL_BOUND_LESS_THAN,
  CCL_BOUND_ABOUT,
  CCL_BOUND_RANGE,
  CCL_BOUND_VAGUE,
} CclBound;
#define CCL_N_BOUNDS (CCL_BOUND_VAGUE + 1)

typedef enum
{
  CCL_UNIT_COUNT,
  CCL_UNIT_PERCENT,
  CCL_UNIT_MONEY,
  CCL_UNIT_KM2,
  CCL_UNIT_TONNES,
} CclUnit;
#define CCL_N_UNITS (CCL_UNIT_TONNES + 1)

typedef enum
{
  CCL_VERDICT_ONE_SIDED,
  CCL_VERDICT_MIRRORED,
  CCL_VERDICT_DENIED,
  CCL_VERDICT_UNQUANTIFIED,
  CCL_VERDICT_AGREE,
  CCL_VERDICT_COMPATIBLE,
  CCL_VERDICT_UPDATED,
  CCL_VERDICT_CONFLICT,
} CclVerdict;
#define CCL_N_VERDICTS (CCL_VERDICT_CONFLICT + 1)

/* What stands beside a verdict; a row may carry several, so these are bits. */
typedef enum
{
  CCL_MARK_ATTRIBUTION = 1 << 0,
  CCL_MARK_CATEGORY = 1 << 1,
  CCL_MARK_SCOPE = 1 << 2,
  CCL_MARK_REVISED_UP = 1 << 3,
  CCL_MARK_REVISED_DOWN = 1 << 4,
  CCL_MARK_SUM = 1 << 5,
  CCL_MARK_SAME_ORIGIN = 1 << 6,
  CCL_MARK_FLOOR_GAP = 1 << 7,
} CclMarks;
#define CCL_N_MARKS 8

/* The headings under which rows stand, in the order in which they are shown. */
typedef enum
{
  CCL_TOPIC_EQUIPMENT,
  CCL_TOPIC_PERSONNEL,
  CCL_TOPIC_CIVILIANS,
  CCL_TOPIC_TERRITORY,
  CCL_TOPIC_ATTACKS,
  CCL_TOPIC_OTHER,
} CclTopic;
#define CCL_N_TOPICS (CCL_TOPIC_OTHER + 1)

/* What the editor has made of a claim. */
typedef enum
{
  CCL_STATUS_UNREVIEWED,
  CCL_STATUS_CHECKED,
  CCL_STATUS_DISMISSED,
} CclStatus;
#define CCL_N_STATUSES (CCL_STATUS_DISMISSED + 1)

const char *ccl_event_word (CclEvent value);
const char *ccl_object_word (CclObject value);
const char *ccl_stance_word (CclStance value);
const char *ccl_polarity_word (CclPolarity value);
const char *ccl_bound_word (CclBound value);
const char *ccl_unit_word (CclUnit value);
const char *ccl_verdict_word (CclVerdict value);
const char *ccl_topic_word (CclTopic value);
const char *ccl_status_word (CclStatus value);
const char *ccl_mark_word (CclMarks single_bit);

gboolean ccl_event_parse (const char *word, CclEvent *value);
gboolean ccl_object_parse (const char *word, CclObject *value);
gboolean ccl_stance_parse (const char *word, CclStance *value);
gboolean ccl_polarity_parse (const char *word, CclPolarity *value);
gboolean ccl_bound_parse (const char *word, CclBound *value);
gboolean ccl_unit_parse (const char *word, CclUnit *value);
gboolean ccl_verdict_parse (const char *word, CclVerdict *value);
gboolean ccl_status_parse (const char *word, CclStatus *value);

/* Whether the object is people; a military thing or unit; a civil thing or place. */
gboolean ccl_object_is_people (CclObject object);
gboolean ccl_object_is_military (CclObject object);

/* The heading under which a row with this event and object stands. */
CclTopic ccl_topic_of (CclEvent event, CclObject object);

G_END_DECLS
