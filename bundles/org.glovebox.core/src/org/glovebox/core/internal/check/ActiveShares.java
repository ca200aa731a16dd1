/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.Component;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Batch;

/** What the active components of an electrode can store, per mass of those that a capacity is counted by. */
final class ActiveShares {

	private final Derivations derivations;
	private final Layer layer;

	ActiveShares(Derivations derivations, Layer layer) {
		this.derivations = derivations;
		this.layer = layer;
	}

	/**
	 * The most that can be stored, in mAh per gram of the counted components.
	 *
	 * @param counted names of the counted components
	 * @param own by these alone
	 * @param others names of the other active components, "" where there is none
	 * @param withOthers by all together
	 */
	record Limit(String counted, double own, String others, double withOthers) {
	}

	private record Share(ActiveComponent component, double grams, double charge) {
	}

	/**
	 * The limit of a capacity that is counted by some substances.
	 *
	 * @param basis names of the substances, as the unit mAh/g(S) names them; empty: the first active component
	 */
	Optional<Limit> limit(Set<String> basis) {
		List<Share> counted = new ArrayList<>();
		List<Share> others = new ArrayList<>();
		for (ActiveComponent component : layer.getActiveComponents()) {
			Optional<Derived> mass = derivations.activeMass(layer, component).derived();
			Optional<Derived> capacity = derivations.theoreticalCapacity(component).derived();
			boolean named = basis.isEmpty() ? component == layer.getActiveComponents().get(0)
					: basis.contains(name(component));
			if (mass.isPresent() && capacity.isPresent()) {
				double grams = mass.get().value().in("g");
				(named ? counted : others).add(new Share(component, grams,
						grams * capacity.get().value().in("mAh/g")));
			}
		}
		double grams = counted.stream().mapToDouble(Share::grams).sum();
		double charge = counted.stream().mapToDouble(Share::charge).sum();
		double all = charge + others.stream().mapToDouble(Share::charge).sum();
		return grams <= 0 ? Optional.empty()
				: Optional.of(new Limit(names(counted), charge / grams, names(others), all / grams));
	}

	private static String names(List<Share> shares) {
		return shares.stream().map(s -> name(s.component())).collect(Collectors.joining(" and "));
	}

	private static String name(ActiveComponent component) {
		Material material = component.getMaterial();
		return component.getSubstance() != null ? component.getSubstance()
				: material == null ? "the active component" : title(material);
	}

	private static String title(@Nullable Material material) {
		return material == null ? "" : material.getFormula() != null ? material.getFormula()
				: String.valueOf(material.getTitle());
	}

	/** What else is in the electrode and could store charge: ", such as Na3SbS4". */
	String candidates() {
		Set<String> active = layer.getActiveComponents().stream().map(ActiveShares::name).collect(Collectors.toSet());
		List<String> names = new ArrayList<>();
		if (layer.getSource() instanceof Batch batch) {
			batch.getInputs().stream().filter(u -> u.getRole() == ComponentRole.ELECTROLYTE || u.getSource() != null
					&& u.getSource().getFormula() != null).map(u -> title(u.getSource())).forEach(names::add);
		}
		Material source = layer.getSource();
		if (source != null && source.getComposition() != null) {
			source.getComposition().getComponents().stream().filter(c -> c.getRole() == ComponentRole.ELECTROLYTE)
					.map(ActiveShares::component).forEach(names::add);
		}
		List<String> other = names.stream().filter(n -> !n.isBlank() && !active.contains(n)).distinct().toList();
		return other.isEmpty() ? "" : ", such as " + String.join(" or ", other);
	}

	private static String component(Component component) {
		return component.getSubstance() != null ? component.getSubstance() : title(component.getMaterial());
	}
}
