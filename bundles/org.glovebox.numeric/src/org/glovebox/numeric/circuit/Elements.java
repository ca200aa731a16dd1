/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements that a circuit may be made of, by symbol. Immutable. */
public final class Elements {

	private static final Elements BUILT_IN = of(LumpedElements.all(), DistributedElements.all());

	private final Map<String, Element> bySymbol;

	private Elements(Map<String, Element> bySymbol) {
		this.bySymbol = Collections.unmodifiableMap(bySymbol);
	}

	/** The elements that need no definition; letters and formulas as in impedance.py where it has them. */
	public static Elements builtIn() {
		return BUILT_IN;
	}

	@SafeVarargs
	private static Elements of(List<Element>... lists) {
		Map<String, Element> map = new LinkedHashMap<>();
		for (List<Element> list : lists) {
			list.forEach(e -> map.put(e.symbol(), e));
		}
		return new Elements(map);
	}

	/** These and one more. */
	Elements with(Element element) {
		Map<String, Element> map = new LinkedHashMap<>(bySymbol);
		map.put(element.symbol(), element);
		return new Elements(map);
	}

	public Optional<Element> find(String symbol) {
		return Optional.ofNullable(bySymbol.get(symbol));
	}

	/** All of them in the order of the documentation. */
	public List<Element> all() {
		return new ArrayList<>(bySymbol.values());
	}
}
