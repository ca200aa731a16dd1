/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Files of Neware battery testers: {@code .ndax} archives and {@code .nda} recordings. Neware publishes no description;
 * what is known here was learned from public readers (fastnda and NewareNDA, both BSD-3-Clause, and FFPE) and from the
 * bytes of real files, and is said at each layout.
 */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE })
package org.glovebox.importers.internal.neware;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
