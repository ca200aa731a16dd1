/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.access;

/**
 * A column of a table as its definition states it.
 *
 * @param name name
 * @param type code of its type
 * @param number number in the mask of empty values
 * @param variable number among the columns of variable length
 * @param fixed whether its length is fixed
 * @param offset offset among the columns of fixed length
 * @param length bytes, where the length is fixed
 */
public record JetColumn(String name, int type, int number, int variable, boolean fixed, int offset, int length) {

	public static final int BOOLEAN = 1;
	public static final int BYTE = 2;
	public static final int SHORT = 3;
	public static final int LONG = 4;
	public static final int MONEY = 5;
	public static final int SINGLE = 6;
	public static final int DOUBLE = 7;
	public static final int DATE = 8;
	public static final int TEXT = 10;
	public static final int MEMO = 12;

	/** Whether the values are numbers or dates. */
	public boolean isNumeric() {
		return type >= BOOLEAN && type <= DATE;
	}

	public boolean isText() {
		return type == TEXT || type == MEMO;
	}
}
