/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

void
add_import_tests (void)
{
}
