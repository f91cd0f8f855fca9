/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-application.h"

struct _CclApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CclApplication, ccl_application, ADW_TYPE_APPLICATION)

static void ccl_application_init (CclApplication *self) { }
static void ccl_application_class_init (CclApplicationClass *klass) { }
CclApplication *ccl_application_new (void) { return g_object_new (CCL_TYPE_APPLICATION, "application-id", CCL_APP_ID, NULL); }
