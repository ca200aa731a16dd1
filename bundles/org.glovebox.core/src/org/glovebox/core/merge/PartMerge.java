/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.merge.Choice.Pick;
import org.glovebox.core.merge.Conflict.Kind;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/** Merges a part with all parts in it. */
final class PartMerge {

	private final ResultRecord result;
	private final Asking asking;
	private final LocalUses uses;
	private final FieldMerge fields;

	PartMerge(ResultRecord result, Asking asking, LocalUses uses) {
		this.result = result;
		this.asking = asking;
		this.uses = uses;
		this.fields = new FieldMerge(asking, result::id);
	}

	/** The merged record, still without its references within. */
	Record records(Optional<Record> base, Record mine, Record theirs) {
		if (mine.eClass() == theirs.eClass()) {
			EObject before = base.filter(record -> record.eClass() == mine.eClass()).orElse(null);
			merge(new Sides(before, mine, theirs, result.record(), "", ""));
			return result.record();
		}
		boolean takeMine = replaces(base.orElse(null), mine, theirs, "", "Kind");
		return takeMine ? result.replaceBy(mine) : result.record();
	}

	private void merge(Sides at) {
		for (EStructuralFeature feature : at.mine().eClass().getEAllStructuralFeatures()) {
			if (Parts.isKept(feature)) {
				if (!(feature instanceof EReference reference && reference.isContainment())) {
					fields.merge(at, feature);
				} else if (feature.isMany()) {
					several(at, reference);
				} else {
					single(at, reference);
				}
			}
		}
		foreign(at);
	}

	private void foreign(Sides at) {
		String base = ForeignContent.of(at.base());
		String mine = ForeignContent.of(at.mine());
		String theirs = ForeignContent.of(at.theirs());
		if (mine.equals(theirs) || mine.equals(base)) {
			return;
		}
		Conflict conflict = new Conflict(at.key() + "#", (at.label().isEmpty() ? "" : at.label() + " \u203a ")
				+ "What a newer version wrote", Kind.VALUE, shown(base), shown(mine), shown(theirs));
		if (theirs.equals(base) || asking.choice(conflict, Pick.THEIRS) == Pick.MINE) {
			ForeignContent.copy(at.mine(), at.into());
		}
	}

	private static Optional<String> shown(String text) {
		return Optional.of(text).filter(t -> !t.isEmpty());
	}

	private void single(Sides at, EReference feature) {
		EObject before = first(Parts.of(at.base(), feature));
		EObject mine = first(Parts.of(at.mine(), feature));
		EObject theirs = first(Parts.of(at.theirs(), feature));
		Optional<EObject> merged;
		if (mine == null || theirs == null || Parts.id(mine).equals(Parts.id(theirs))) {
			EObject base = before != null && (is(before, mine) || is(before, theirs)) ? before : null;
			merged = one(base, mine, theirs, at.key(feature), at.label(feature));
		} else {
			merged = Optional.of(replaced(before, mine, theirs, at.key(feature), at.label(feature)));
		}
		at.into().eSet(feature, merged.orElse(null));
	}

	private static @Nullable EObject first(Map<String, EObject> parts) {
		return parts.isEmpty() ? null : parts.values().iterator().next();
	}

	private static boolean is(EObject base, @Nullable EObject part) {
		return part != null && Parts.id(base).equals(Parts.id(part));
	}

	/** The part of a field for one, where both sides have different ones. */
	private EObject replaced(@Nullable EObject base, EObject mine, EObject theirs, String key, String label) {
		boolean byOne = base != null && (is(base, mine) || is(base, theirs));
		if (!byOne && mine.eClass() == theirs.eClass()) {
			result.pair(mine, theirs);
			merge(new Sides(null, mine, theirs, result.of(theirs), key, label));
			return result.of(theirs);
		}
		return replaces(base, mine, theirs, key, label) ? result.copyIn(mine) : result.of(theirs);
	}

	/** Whether my part takes the place of theirs as a whole. */
	private boolean replaces(@Nullable EObject base, EObject mine, EObject theirs, String key, String label) {
		if (base != null && Parts.same(base, mine)) {
			return false;
		}
		return base != null && Parts.same(base, theirs)
				|| asking.choice(conflict(Kind.PART, base, mine, theirs, key, label), Pick.THEIRS) == Pick.MINE;
	}

	/** A part that has the same id wherever it is; empty where it is gone. */
	private Optional<EObject> one(@Nullable EObject base, @Nullable EObject mine, @Nullable EObject theirs, String key,
			String label) {
		if (mine != null && theirs != null) {
			return Optional.of(both(base, mine, theirs, key, label));
		}
		if (theirs != null) {
			boolean gone = base != null && (Parts.same(base, theirs) && !uses.addedByThem(base) || asking
					.choice(conflict(Kind.PART, base, mine, theirs, key, label), Pick.THEIRS) == Pick.MINE);
			return gone ? Optional.empty() : Optional.of(result.of(theirs));
		}
		if (mine == null) {
			return Optional.empty();
		}
		boolean gone = base != null && (Parts.same(base, mine) && !uses.addedByMe(base) || asking
				.choice(conflict(Kind.PART, base, mine, theirs, key, label), Pick.MINE) == Pick.THEIRS);
		return gone ? Optional.empty() : Optional.of(result.copyIn(mine));
	}

	private EObject both(@Nullable EObject base, EObject mine, EObject theirs, String key, String label) {
		if (mine.eClass() != theirs.eClass()) {
			return replaces(base, mine, theirs, key, label) ? result.copyIn(mine) : result.of(theirs);
		}
		EObject before = base != null && base.eClass() == mine.eClass() ? base : null;
		merge(new Sides(before, mine, theirs, result.of(theirs), key, label));
		return result.of(theirs);
	}

	private void several(Sides at, EReference feature) {
		Map<String, EObject> base = Parts.of(at.base(), feature);
		Map<String, EObject> theirs = Parts.of(at.theirs(), feature);
		Map<String, EObject> mine = paired(at, Parts.of(at.mine(), feature), theirs);
		Set<String> all = new LinkedHashSet<>(theirs.keySet());
		all.addAll(mine.keySet());
		all.addAll(base.keySet());
		Map<String, EObject> staying = new HashMap<>();
		for (String id : all) {
			EObject part = theirs.getOrDefault(id, mine.getOrDefault(id, base.get(id)));
			one(base.get(id), mine.get(id), theirs.get(id), at.key(feature) + '[' + id + ']',
					at.label(feature) + number(Objects.requireNonNull(part))).ifPresent(merged -> staying.put(id, merged));
		}
		SequenceMerge<String> order = new SequenceMerge<>(base.keySet(), mine.keySet(), theirs.keySet());
		boolean mineLeads = order.conflicts() && asking.choice(new Conflict(at.key(feature) + "[]",
				at.label(feature) + " (order)", Kind.ORDER, lines(base), lines(mine), lines(theirs)), Pick.THEIRS) == Pick.MINE;
		List<EObject> parts = new ArrayList<>();
		order.merged(staying.keySet(), mineLeads).forEach(id -> parts.add(Objects.requireNonNull(staying.get(id))));
		FieldMerge.replace(at.into(), feature, parts);
	}

	/** My parts; where both sides began on their own, those that say the same as one of theirs are that one. */
	private Map<String, EObject> paired(Sides at, Map<String, EObject> mine, Map<String, EObject> theirs) {
		if (at.base() != null) {
			return mine;
		}
		Map<String, EObject> free = new LinkedHashMap<>(theirs);
		free.keySet().removeAll(mine.keySet());
		Map<String, EObject> pairs = new LinkedHashMap<>();
		mine.forEach((id, part) -> {
			Optional<String> twin = theirs.containsKey(id) ? Optional.empty()
					: free.keySet().stream().filter(other -> Parts.alike(part, Objects.requireNonNull(free.get(other))))
							.findFirst();
			twin.ifPresent(other -> result.pair(part, Objects.requireNonNull(free.remove(other))));
			pairs.put(twin.orElse(id), part);
		});
		return pairs;
	}

	private static String number(EObject part) {
		List<?> all = (List<?>) part.eContainer().eGet(part.eContainingFeature());
		return " " + (all.indexOf(part) + 1);
	}

	private static Optional<String> lines(Map<String, EObject> parts) {
		return Optional.of(parts.values().stream().map(RecordLabels::of).collect(Collectors.joining("; ")));
	}

	private static Conflict conflict(Kind kind, @Nullable EObject base, @Nullable EObject mine, @Nullable EObject theirs,
			String key, String label) {
		return new Conflict(key, label, kind, shown(base), shown(mine), shown(theirs));
	}

	private static Optional<String> shown(@Nullable EObject part) {
		return part == null ? Optional.empty() : Optional.of(RecordLabels.of(part));
	}
}
