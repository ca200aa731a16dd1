/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.core.search.Token.Form;

/** Goes through the tokens of a search. */
final class TokenReader {

	private final List<Token> tokens;
	private final int length;
	private int at;

	TokenReader(String text) {
		tokens = Token.of(text);
		length = text.length();
	}

	boolean atEnd() {
		return at >= tokens.size();
	}

	/** The token so many places ahead. */
	Optional<Token> peek(int ahead) {
		return at + ahead >= 0 && at + ahead < tokens.size() ? Optional.of(tokens.get(at + ahead)) : Optional.empty();
	}

	boolean next(Form form) {
		return peek(0).filter(t -> t.form() == form).isPresent();
	}

	boolean nextIs(String... words) {
		return peek(0).filter(t -> Stream.of(words).anyMatch(t::is)).isPresent();
	}

	Token take() {
		return tokens.get(at++);
	}

	void skip(int count) {
		at += count;
	}

	int mark() {
		return at;
	}

	/** Puts another token in the place of the next one. */
	void replace(Token token) {
		tokens.set(at, token);
	}

	void back(int mark) {
		at = mark;
	}

	/** Where the next token begins, or the text ends. */
	int position() {
		return peek(0).map(Token::start).orElse(length);
	}
}
