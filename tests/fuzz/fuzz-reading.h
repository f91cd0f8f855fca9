/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* The two functions by which libFuzzer knows a target. */

int LLVMFuzzerInitialize (int *argc, char ***argv);

/* Reads @data as an article, a page if it begins with "<", and aborts where what comes out is not sound. Returns: 0 */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
