/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/**
 * A record as a text has it.
 *
 * @param kind its kind
 * @param id its short id
 * @param place where it begins
 * @param mentions what is said about its fields; fields that are not mentioned are left as they are
 */
record Entry(EClass kind, String id, Place place, List<Mention> mentions) {
	public Entry {
		mentions = List.copyOf(mentions);
	}
}
