/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.security.SecureRandom;

/**
 * Makes ids for the parts of a record: a letter and seven more characters that are not mistaken for each other. They
 * are random, so that parts added to a record in two places at once do not get the same id.
 */
final class PartId {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LETTERS = 24;

	private static final int LENGTH = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	private PartId() {
	}

	static String random() {
		StringBuilder id = new StringBuilder(LENGTH);
		id.append(ALPHABET.charAt(RANDOM.nextInt(LETTERS)));
		while (id.length() < LENGTH) {
			id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return id.toString();
	}
}
