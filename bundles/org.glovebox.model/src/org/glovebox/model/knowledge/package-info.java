/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What is known beyond single experiments: symptoms with causes and remedies, protocols, reference values.
 * <p>
 * Generated from {@code model/knowledge.ecore}. Getters return null where nothing has been entered, which is why this
 * package declares no default for null.
 */
@NonNullByDefault({})
package org.glovebox.model.knowledge;

import org.eclipse.jdt.annotation.NonNullByDefault;
