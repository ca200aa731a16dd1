/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.RecordLabels;

/**
 * What stands in a field that holds no parts.
 *
 * @param values the values as they are in the record; several only where the field can have several
 * @param keys for each value something that is equal for equal values of any state: the value itself, the address of
 *            what is referred to; the same value twice has two keys
 * @param unread the text that stands there in place of a value
 */
record FieldContent(List<Object> values, List<Object> keys, Optional<String> unread) {

	private static final FieldContent NOTHING = new FieldContent(List.of(), List.of(), Optional.empty());

	/** The so-many-th time that a value stands in a field. */
	private record Occurrence(Object value, int count) {
	}

	/**
	 * @param ids what the ids of parts are in the merged record
	 */
	static FieldContent of(@Nullable EObject part, EStructuralFeature feature, UnaryOperator<String> ids) {
		if (part == null) {
			return NOTHING;
		}
		List<Object> values = values(part, feature);
		Map<Object, Integer> counts = new HashMap<>();
		List<Object> keys = new ArrayList<>();
		for (Object value : values) {
			Object key = value instanceof EObject target ? address(part, target, ids) : value;
			keys.add(new Occurrence(key, counts.merge(key, 1, Integer::sum)));
		}
		return new FieldContent(values, keys, UnreadText.of(part, feature));
	}

	private static List<Object> values(EObject part, EStructuralFeature feature) {
		if (!part.eIsSet(feature)) {
			return List.of();
		}
		Object value = part.eGet(feature, false);
		return value instanceof InternalEList<?> many ? List.copyOf(many.basicList())
				: value instanceof List<?> many ? List.copyOf(many) : List.of(value);
	}

	private static URI address(EObject part, EObject target, UnaryOperator<String> ids) {
		URI address = EcoreUtil.getURI(target);
		return isLocal(part, address) && address.fragment() != null
				? address.trimFragment().appendFragment(ids.apply(address.fragment()))
				: address;
	}

	/** Whether an address is that of a part of the same record. */
	static boolean isLocal(EObject part, URI address) {
		return part.eResource() != null && address.trimFragment().equals(part.eResource().getURI());
	}

	/** The address of what is referred to, at hand or not. */
	static URI address(EObject target) {
		return target.eIsProxy() ? ((InternalEObject) target).eProxyURI() : EcoreUtil.getURI(target);
	}

	/** Whether the same stands there. */
	boolean same(FieldContent other) {
		return keys.equals(other.keys) && unread.equals(other.unread);
	}

	/** As people read it; empty where nothing stands there. */
	static Optional<String> shown(@Nullable EObject part, EStructuralFeature feature) {
		if (part == null) {
			return Optional.empty();
		}
		return part.eIsSet(feature) ? Optional.of(RecordLabels.value(part, feature)) : UnreadText.of(part, feature);
	}
}
