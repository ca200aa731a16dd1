/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.glovebox.importers.internal.LittleEndian;

/** Texts of Neware files, which are in GB 18030 or one of its older parts; newer programs also write UTF-8. */
final class NewareText {

	private static final Charset CHINESE = Charset.isSupported("GB18030") ? Charset.forName("GB18030")
			: StandardCharsets.ISO_8859_1;

	private NewareText() {
	}

	/** Bytes as text: as UTF-8 where they are valid UTF-8, else as GB 18030. */
	static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException notUtf8) {
			return new String(bytes, CHINESE);
		}
	}

	/** A text of fixed width up to its zero byte, without blanks around it. */
	static String field(LittleEndian file, int at, int length) {
		String whole = file.text(at, length, StandardCharsets.ISO_8859_1);
		return decode(whole.getBytes(StandardCharsets.ISO_8859_1)).strip();
	}

	/** Bytes as characters of the same value, for searching. */
	static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
