/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Words;

/**
 * The id of a property as it is compared: {@code ionicConductivity}, {@code ionic_conductivity} and "Ionic conductivity"
 * are the same.
 *
 * @param words folded words
 */
public record PropertyName(List<String> words) {

	public PropertyName {
		words = List.copyOf(words);
	}

	/** Reads an id. */
	public static PropertyName of(@Nullable String id) {
		String spaced = (id == null ? "" : id).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
		return new PropertyName(Words.of(spaced));
	}

	/** Whether it ends with all words of another name, as "first discharge capacity" does with "discharge capacity". */
	public boolean endsWith(PropertyName other) {
		int from = words.size() - other.words.size();
		return from >= 0 && words.subList(from, words.size()).equals(other.words);
	}

	/** Whether a word is part of it. */
	public boolean has(String word) {
		return words.contains(word);
	}

	/** The same without a word. */
	public PropertyName without(String word) {
		return new PropertyName(words.stream().filter(w -> !w.equals(word)).toList());
	}

	/** The words as people read them. */
	@Override
	public String toString() {
		return String.join(" ", words);
	}
}
