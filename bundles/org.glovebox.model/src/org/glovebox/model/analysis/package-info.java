/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Analyses with the inputs they pin, results, figures, studies, calculations, and claims of
 * others.
 * <p>
 * Generated from {@code model/analysis.ecore}. Getters return null where nothing has been entered, which is why this
 * package declares no default for null.
 */
@NonNullByDefault({})
package org.glovebox.model.analysis;

import org.eclipse.jdt.annotation.NonNullByDefault;
