/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.merge.Conflict.Kind;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;

/** Merges the fields of a part that hold no parts. */
final class FieldMerge {

	private static final Set<EStructuralFeature> OF_MAKING = Set.of(NotebookPackage.Literals.RECORD__CREATED_AT,
			NotebookPackage.Literals.RECORD__CREATED_BY);

	private final Asking asking;
	private final UnaryOperator<String> ids;

	/**
	 * @param ids what the ids of parts of my side are in the merged record
	 */
	FieldMerge(Asking asking, UnaryOperator<String> ids) {
		this.asking = asking;
		this.ids = ids;
	}

	void merge(Sides at, EStructuralFeature feature) {
		FieldContent base = FieldContent.of(at.base(), feature, UnaryOperator.identity());
		FieldContent mine = FieldContent.of(at.mine(), feature, ids);
		FieldContent theirs = FieldContent.of(at.theirs(), feature, UnaryOperator.identity());
		if (mine.same(theirs) || mine.same(base)) {
			return;
		}
		if (theirs.same(base)) {
			put(at.into(), feature, mine);
		} else if (feature.isMany()) {
			list(at, feature, base, mine, theirs);
		} else if (feature == NotebookPackage.Literals.RECORD__MODEL_VERSION) {
			at.into().eSet(feature, Math.max(((Record) at.mine()).getModelVersion(), ((Record) at.theirs()).getModelVersion()));
		} else if (OF_MAKING.contains(feature)) {
			making((Record) at.mine(), (Record) at.theirs(), at.into(), feature, mine);
		} else {
			single(at, feature, base, mine, theirs);
		}
	}

	/** Of two beginnings the earlier one counts. */
	private static void making(Record mine, Record theirs, EObject into, EStructuralFeature feature, FieldContent content) {
		boolean earlier = mine.getCreatedAt() != null
				&& (theirs.getCreatedAt() == null || mine.getCreatedAt().isBefore(theirs.getCreatedAt()));
		if (earlier) {
			put(into, feature, content);
		}
	}

	private void single(Sides at, EStructuralFeature feature, FieldContent base, FieldContent mine, FieldContent theirs) {
		Optional<String> merged = lines(base, mine, theirs);
		if (merged.isPresent()) {
			at.into().eSet(feature, merged.get());
			return;
		}
		switch (asking.choice(conflict(at, feature, kind(feature)), Choice.Pick.THEIRS)) {
		case Choice.Pick.MINE -> put(at.into(), feature, mine);
		case Choice.Pick.THEIRS -> put(at.into(), feature, theirs);
		case Choice.Pick.BOTH -> both(at.into(), feature, mine, theirs);
		case Choice.Typed(String text) -> typed(at.into(), feature, text);
		}
	}

	private static Optional<String> lines(FieldContent base, FieldContent mine, FieldContent theirs) {
		String before = text(base).orElse("");
		Optional<String> byMe = text(mine);
		Optional<String> byThem = text(theirs);
		boolean several = (before + byMe.orElse("") + byThem.orElse("")).indexOf('\n') >= 0;
		return several && byMe.isPresent() && byThem.isPresent() && !before.isEmpty()
				? TextMerge.of(before, byMe.get(), byThem.get())
				: Optional.empty();
	}

	private static Optional<String> text(FieldContent content) {
		return content.values().stream().filter(String.class::isInstance).map(String.class::cast).findFirst();
	}

	private static Kind kind(EStructuralFeature feature) {
		if (Fields.isQuantity(feature)) {
			return Kind.QUANTITY;
		}
		Field field = Fields.of(feature);
		return feature.getEType().getInstanceClass() == String.class && !field.readOnly() && !field.hidden() ? Kind.TEXT
				: Kind.VALUE;
	}

	private static void both(EObject into, EStructuralFeature feature, FieldContent mine, FieldContent theirs) {
		Optional<String> byMe = text(mine);
		Optional<String> byThem = text(theirs);
		if (byMe.isPresent() && byThem.isPresent()) {
			String between = Fields.of(feature).multiline() || (byMe.get() + byThem.get()).indexOf('\n') >= 0 ? "\n" : "; ";
			into.eSet(feature, byThem.get() + between + byMe.get());
		} else if (byMe.isPresent()) {
			put(into, feature, mine);
		}
	}

	private static void typed(EObject into, EStructuralFeature feature, String text) {
		Kind kind = kind(feature);
		if (kind == Kind.TEXT || kind == Kind.QUANTITY) {
			into.eUnset(feature);
			UnreadText.set(into, feature, null);
			if (kind == Kind.TEXT && !text.isEmpty()) {
				into.eSet(feature, text);
			} else if (!text.isBlank()) {
				quantity(into, feature, text.strip());
			}
		}
	}

	private static void quantity(EObject into, EStructuralFeature feature, String text) {
		try {
			into.eSet(feature, Quantity.parse(text));
		} catch (QuantityFormatException e) {
			UnreadText.set(into, feature, text);
		}
	}

	private void list(Sides at, EStructuralFeature feature, FieldContent base, FieldContent mine, FieldContent theirs) {
		Map<Object, Object> values = new HashMap<>();
		add(values, mine);
		add(values, theirs);
		SequenceMerge<Object> order = new SequenceMerge<>(base.keys(), mine.keys(), theirs.keys());
		Choice choice = order.conflicts() || replacedByBoth(base, mine, theirs)
				? asking.choice(conflict(at, feature, Kind.LIST), Choice.Pick.THEIRS)
				: Choice.Pick.BOTH;
		List<Object> keys = choice == Choice.Pick.BOTH ? order.merged(staying(base, mine, theirs), false)
				: choice == Choice.Pick.MINE ? mine.keys() : theirs.keys();
		replace(at.into(), feature, keys.stream().map(key -> Objects.requireNonNull(values.get(key))).toList());
	}

	private static void add(Map<Object, Object> values, FieldContent content) {
		for (int i = 0; i < content.keys().size(); i++) {
			values.put(content.keys().get(i), content.values().get(i));
		}
	}

	private static Set<Object> staying(FieldContent base, FieldContent mine, FieldContent theirs) {
		Set<Object> result = new LinkedHashSet<>(theirs.keys());
		result.addAll(mine.keys());
		Set<Object> gone = new HashSet<>(base.keys());
		gone.removeIf(key -> mine.keys().contains(key) && theirs.keys().contains(key));
		result.removeAll(gone);
		return result;
	}

	/** Whether both sides put something else in the place of the same value. */
	private static boolean replacedByBoth(FieldContent base, FieldContent mine, FieldContent theirs) {
		Set<Object> gone = new HashSet<>(base.keys());
		gone.removeAll(mine.keys());
		gone.removeAll(theirs.keys());
		Set<Object> byMe = new HashSet<>(mine.keys());
		byMe.removeAll(base.keys());
		Set<Object> byThem = new HashSet<>(theirs.keys());
		byThem.removeAll(base.keys());
		return !gone.isEmpty() && !byMe.isEmpty() && !byThem.isEmpty() && !byMe.equals(byThem);
	}

	private static Conflict conflict(Sides at, EStructuralFeature feature, Kind kind) {
		return new Conflict(at.key(feature), at.label(feature), kind, FieldContent.shown(at.base(), feature),
				FieldContent.shown(at.mine(), feature), FieldContent.shown(at.theirs(), feature));
	}

	private static void put(EObject into, EStructuralFeature feature, FieldContent content) {
		if (feature.isMany()) {
			replace(into, feature, content.values());
			return;
		}
		into.eUnset(feature);
		UnreadText.set(into, feature, content.unread().orElse(null));
		content.values().forEach(value -> into.eSet(feature, value));
	}

	/** Sets all values of a field that can have several. */
	static void replace(EObject into, EStructuralFeature feature, List<?> values) {
		into.eSet(feature, new ArrayList<>(values));
	}
}
