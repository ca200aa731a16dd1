/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bundles that some bundles need, directly or not, found from the manifests of a product's {@code plugins} folder.
 * Optional requirements are not followed: what only they name stays out.
 */
final class BundleClosure {
	private static final String FRAMEWORK = "org.eclipse.osgi";

	private final Map<String, BundleManifest> available;
	private final Map<String, List<BundleManifest>> exporters;
	private final Set<String> platformPackages;
	private final Map<String, BundleManifest> chosen = new TreeMap<>();
	private final Deque<BundleManifest> open = new ArrayDeque<>();
	private final List<String> missing = new ArrayList<>();

	private BundleClosure(Collection<BundleManifest> bundles) {
		available = new LinkedHashMap<>();
		bundles.forEach(bundle -> available.put(bundle.symbolicName(), bundle));
		exporters = bundles.stream()
				.flatMap(bundle -> bundle.exportedPackages().stream().map(name -> Map.entry(name, bundle)))
				.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		platformPackages = ModuleLayer.boot().modules().stream().flatMap(module -> module.getPackages().stream())
				.collect(Collectors.toSet());
	}

	/**
	 * The closure of {@code roots}, sorted by symbolic name.
	 *
	 * @throws IllegalStateException when something needed is not in the folder
	 */
	static List<BundleManifest> of(Path plugins, Collection<String> roots) throws IOException {
		List<BundleManifest> bundles = new ArrayList<>();
		try (Stream<Path> jars = Files.list(plugins)) {
			for (Path jar : jars.filter(p -> p.toString().endsWith(".jar")).sorted().toList())
				BundleManifest.read(jar).ifPresent(bundles::add);
		}
		return new BundleClosure(bundles).follow(roots);
	}

	private List<BundleManifest> follow(Collection<String> roots) {
		roots.forEach(root -> require(root, "the configuration"));
		do {
			while (!open.isEmpty())
				follow(open.pop());
			addFragments();
		} while (!open.isEmpty());
		if (!missing.isEmpty())
			throw new IllegalStateException("missing from the product: " + String.join("; ", missing));
		return List.copyOf(chosen.values());
	}

	private void follow(BundleManifest bundle) {
		String name = bundle.symbolicName();
		bundle.host().ifPresent(host -> require(host, name));
		bundle.requiredBundles().forEach(required -> require(required, name));
		bundle.importedPackages().forEach(imported -> importPackage(imported, bundle));
		bundle.neededExtenders().forEach(extender -> extend(extender, name));
	}

	private void addFragments() {
		available.values().stream().filter(fragment -> fragment.host().filter(this::takesFragments).isPresent())
				.forEach(this::choose);
	}

	private boolean takesFragments(String host) {
		return !host.equals(FRAMEWORK) && chosen.containsKey(host);
	}

	private void require(String symbolicName, String by) {
		BundleManifest bundle = available.get(symbolicName.equals("system.bundle") ? FRAMEWORK : symbolicName);
		if (bundle == null)
			missing.add(symbolicName + " (required by " + by + ")");
		else
			choose(bundle);
	}

	private void importPackage(String name, BundleManifest by) {
		if (by.exportedPackages().contains(name) || name.startsWith("java.") || platformPackages.contains(name))
			return;
		List<BundleManifest> candidates = exporters.getOrDefault(name, List.of());
		if (candidates.isEmpty())
			missing.add("package " + name + " (imported by " + by.symbolicName() + ")");
		else if (candidates.stream().noneMatch(candidate -> chosen.containsKey(candidate.symbolicName())))
			choose(candidates.get(0));
	}

	private void extend(String extender, String by) {
		available.values().stream().filter(bundle -> bundle.extenders().contains(extender)).findFirst()
				.ifPresentOrElse(this::choose, () -> missing.add("extender " + extender + " (required by " + by + ")"));
	}

	private void choose(BundleManifest bundle) {
		if (chosen.putIfAbsent(bundle.symbolicName(), bundle) == null)
			open.push(bundle);
	}
}
