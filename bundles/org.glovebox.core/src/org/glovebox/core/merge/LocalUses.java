/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.notebook.Record;

/** Which parts of a record are referred to from within it, such as the layers that a press step names. */
final class LocalUses {

	private final Map<String, Integer> base;
	private final Map<String, Integer> mine;
	private final Map<String, Integer> theirs;

	LocalUses(Optional<Record> base, Record mine, Record theirs) {
		this.base = base.map(LocalUses::counts).orElseGet(Map::of);
		this.mine = counts(mine);
		this.theirs = counts(theirs);
	}

	/** Whether my side refers to a part, or to something in it, where the base did not. */
	boolean addedByMe(EObject part) {
		return more(mine, part);
	}

	/** Whether their side refers to a part, or to something in it, where the base did not. */
	boolean addedByThem(EObject part) {
		return more(theirs, part);
	}

	private boolean more(Map<String, Integer> side, EObject part) {
		boolean result = side.getOrDefault(Parts.id(part), 0) > base.getOrDefault(Parts.id(part), 0);
		for (Iterator<EObject> inner = part.eContents().iterator(); !result && inner.hasNext();) {
			result = more(side, inner.next());
		}
		return result;
	}

	private static Map<String, Integer> counts(Record record) {
		Map<String, Integer> counts = new HashMap<>();
		count(record, counts);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			count(parts.next(), counts);
		}
		return counts;
	}

	private static void count(EObject part, Map<String, Integer> counts) {
		for (EReference reference : part.eClass().getEAllReferences()) {
			if (Parts.isKept(reference) && !reference.isContainment()) {
				for (Object target : FieldContent.of(part, reference, UnaryOperator.identity()).values()) {
					URI address = FieldContent.address((EObject) target);
					if (FieldContent.isLocal(part, address) && address.fragment() != null) {
						counts.merge(address.fragment(), 1, Integer::sum);
					}
				}
			}
		}
	}
}
