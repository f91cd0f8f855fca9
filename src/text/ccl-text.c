/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

extern int ccl_text_placeholder;
int ccl_text_placeholder;
