/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * The contributions to one extension point, in an order that is the same on every machine: by id. The XML is read once,
 * at construction; classes are created on first need, once each. Safe for use by several threads.
 *
 * @param <T> type that the {@code class} attribute must have
 */
public final class Contributions<T> {

	private static final String CLASS = "class";
	/** Ours first, so that a third party cannot take over the id of a built-in contribution. */
	private static final Comparator<Contribution> PRECEDENCE = Comparator
			.comparing((Contribution c) -> !c.plugin().startsWith("org.glovebox."))
			.thenComparing(Contribution::plugin);

	private final Class<T> type;
	private final Map<String, Contribution> byId = new LinkedHashMap<>();
	private final Map<String, Creation<T>> created = new ConcurrentHashMap<>();
	private final List<ExtensionFailure> faults = new ArrayList<>();

	/**
	 * Reads the contributions.
	 *
	 * @param registry where plugins are registered
	 * @param point id of the extension point
	 * @param element name of the XML elements that are meant
	 * @param type type that the {@code class} attribute must have
	 */
	public Contributions(IExtensionRegistry registry, String point, String element, Class<T> type) {
		this.type = type;
		List<Contribution> found = new ArrayList<>();
		for (IConfigurationElement e : registry.getConfigurationElementsFor(point)) {
			if (element.equals(e.getName())) {
				found.add(new Contribution(point, e));
			}
		}
		found.sort(PRECEDENCE);
		found.forEach(this::accept);
		List<Contribution> sorted = new ArrayList<>(byId.values());
		sorted.sort(Comparator.comparing(Contribution::id));
		byId.clear();
		sorted.forEach(c -> byId.put(c.id(), c));
	}

	private void accept(Contribution contribution) {
		if (contribution.id().isEmpty()) {
			faults.add(ExtensionFailure.of(contribution, "id", "it is missing"));
			return;
		}
		Contribution other = byId.putIfAbsent(contribution.id(), contribution);
		if (other != null) {
			faults.add(ExtensionFailure.of(contribution, "id", "plugin " + other.plugin() + " already uses it"));
		}
	}

	/** All contributions with an id, by id. */
	public List<Contribution> all() {
		return List.copyOf(byId.values());
	}

	public Optional<Contribution> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** The class of a contribution; a failure is remembered and named by {@link #failures()}. */
	public Creation<T> create(Contribution contribution) {
		return created.computeIfAbsent(contribution.id(), id -> instantiate(contribution));
	}

	/** Remembers that an attribute of a contribution is wrong; the contribution stays in use. */
	void report(Contribution contribution, String attribute, String reason) {
		faults.add(ExtensionFailure.of(contribution, attribute, reason));
	}

	/** What does not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		List<ExtensionFailure> result = new ArrayList<>(faults);
		for (Contribution c : byId.values()) {
			if (created.get(c.id()) instanceof Creation.Failed<T>(ExtensionFailure failure)) {
				result.add(failure);
			}
		}
		return result;
	}

	private Creation<T> instantiate(Contribution contribution) {
		if (contribution.attribute(CLASS).isEmpty()) {
			return failed(contribution, "it is missing");
		}
		try {
			Object instance = contribution.create(CLASS);
			return type.isInstance(instance) ? new Creation.Created<>(type.cast(instance))
					: failed(contribution, instance.getClass().getName() + " is not a " + type.getName());
		} catch (CoreException e) {
			return failed(contribution, PluginCall.describe(e.getStatus().getException() == null ? e
					: e.getStatus().getException()));
		} catch (RuntimeException | LinkageError e) {
			return failed(contribution, PluginCall.describe(e));
		}
	}

	private Creation<T> failed(Contribution contribution, String reason) {
		return new Creation.Failed<>(ExtensionFailure.of(contribution, CLASS, reason));
	}
}
