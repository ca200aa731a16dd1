/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;

/**
 * What a {@code plugin.xml} says about one contribution. Reading it starts no plugin and loads no class.
 */
public final class Contribution {

	private final String point;
	private final IConfigurationElement element;

	Contribution(String point, IConfigurationElement element) {
		this.point = point;
		this.element = element;
	}

	/** Id of the extension point, such as "org.glovebox.api.importers". */
	public String point() {
		return point;
	}

	/** Symbolic name of the plugin that contributes. */
	public String plugin() {
		return element.getContributor().getName();
	}

	/** Id of the contribution; stable, written to records and typed on the command line. */
	public String id() {
		return attribute("id").orElse("");
	}

	/** Name for people; the id where the plugin gives none. */
	public String name() {
		return attribute("name").orElse(id());
	}

	/** An attribute that has a value. */
	public Optional<String> attribute(String name) {
		return Optional.ofNullable(element.getAttribute(name)).map(String::strip).filter(v -> !v.isEmpty());
	}

	/** The parts of an attribute that is a list separated by commas, trimmed, without empty ones. */
	public List<String> list(String name) {
		return Arrays.stream(attribute(name).orElse("").split(",")).map(String::strip).filter(v -> !v.isEmpty())
				.toList();
	}

	/** The elements of a name inside this one, in their order. */
	public List<Contribution> children(String name) {
		return Arrays.stream(element.getChildren(name)).map(child -> new Contribution(point, child)).toList();
	}

	/** Creates the class that an attribute names; starts the plugin. */
	Object create(String attribute) throws CoreException {
		return element.createExecutableExtension(attribute);
	}

	@Override
	public String toString() {
		return id() + " (" + plugin() + ')';
	}
}
