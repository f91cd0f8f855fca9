/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_APPLICATION (ccl_application_get_type ())
G_DECLARE_FINAL_TYPE (CclApplication, ccl_application, CCL, APPLICATION, AdwApplication)

CclApplication *ccl_application_new (void);

G_END_DECLS
