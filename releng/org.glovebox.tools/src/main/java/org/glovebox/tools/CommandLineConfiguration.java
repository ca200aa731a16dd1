/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The second configuration of a product, {@code configuration-cli}: the bundles that the command line needs and no
 * others, so that a verb does not pay for the window. Written beside the {@code configuration} of the desktop, from
 * which it takes the framework and the start levels.
 */
final class CommandLineConfiguration {
	private static final List<String> FEATURES = List.of("org.glovebox.headless.feature", "org.glovebox.demo.feature");
	private static final List<String> FRAMEWORK = List.of("org.eclipse.equinox.simpleconfigurator", "org.eclipse.osgi",
			"org.eclipse.equinox.app", "org.eclipse.equinox.common", "org.eclipse.equinox.registry");
	private static final String CONFIGURATOR = "org.eclipse.equinox.simpleconfigurator";
	private static final String SERVICE_COMPONENTS = "org.apache.felix.scr";
	private static final Pattern PLUGIN = Pattern.compile("<plugin\\s[^>]*?id=\"([^\"]+)\"");

	private final Path product;

	CommandLineConfiguration(Path product) {
		this.product = product;
	}

	void write() throws IOException {
		Set<String> roots = new LinkedHashSet<>(FRAMEWORK);
		for (String feature : FEATURES)
			roots.addAll(plugins(feature));
		List<BundleManifest> bundles = BundleClosure.of(product.resolve("plugins"), roots);
		Path configuration = product.resolve("configuration-cli");
		Path list = configuration.resolve(CONFIGURATOR).resolve("bundles.info");
		Files.createDirectories(list.getParent());
		String lines = lines(bundles);
		Files.writeString(list, lines);
		Files.writeString(configuration.resolve("config.ini"), configIni());
		Files.writeString(configuration.resolve("build"), identity(lines, bundles) + "\n");
		System.out.println("command line: " + bundles.size() + " bundles");
	}

	private Set<String> plugins(String feature) throws IOException {
		try (Stream<Path> folders = Files.list(product.resolve("features"))) {
			Path folder = folders.filter(p -> p.getFileName().toString().startsWith(feature + "_")).findFirst()
					.orElseThrow(() -> new IllegalStateException(product + " has no feature " + feature));
			Set<String> ids = new LinkedHashSet<>();
			PLUGIN.matcher(Files.readString(folder.resolve("feature.xml"))).results().forEach(m -> ids.add(m.group(1)));
			return ids;
		}
	}

	private String lines(List<BundleManifest> bundles) throws IOException {
		Map<String, String> startLevels = startLevels();
		boolean services = bundles.stream()
				.anyMatch(bundle -> bundle.declaresServices() && bundle.symbolicName().startsWith("org.glovebox."));
		StringBuilder text = new StringBuilder("#encoding=UTF-8\n#version=1\n");
		for (BundleManifest bundle : bundles) {
			String name = bundle.symbolicName();
			String start = startLevels.getOrDefault(name, "4,false");
			if (name.equals(SERVICE_COMPONENTS) && !services)
				start = "4,false";
			text.append(name).append(',').append(bundle.version()).append(",plugins/").append(bundle.file().getFileName())
					.append(',').append(start).append('\n');
		}
		return text.toString();
	}

	private Map<String, String> startLevels() throws IOException {
		Map<String, String> levels = new HashMap<>();
		for (String line : Files.readAllLines(product.resolve("configuration").resolve(CONFIGURATOR).resolve("bundles.info"))) {
			String[] fields = line.split(",");
			if (!line.startsWith("#") && fields.length == 5)
				levels.put(fields[0], fields[3] + "," + fields[4]);
		}
		return levels;
	}

	private String configIni() throws IOException {
		Properties desktop = new Properties();
		try (var reader = Files.newBufferedReader(product.resolve("configuration/config.ini"), StandardCharsets.ISO_8859_1)) {
			desktop.load(reader);
		}
		StringBuilder text = new StringBuilder("# written by the build: the command line\n");
		for (String key : List.of("osgi.framework", "osgi.bundles", "osgi.bundles.defaultStartLevel",
				"org.eclipse.equinox.simpleconfigurator.configUrl"))
			text.append(key).append('=').append(desktop.getProperty(key).replace(":", "\\:")).append('\n');
		// without this line the framework silently takes over the configuration of the desktop
		text.append("osgi.configuration.cascaded=false\n");
		text.append("eclipse.application=org.glovebox.cli.application\n");
		return text.toString();
	}

	/** Changes with every build, so that caches of an older one are not used. */
	private static String identity(String lines, List<BundleManifest> bundles) throws IOException {
		StringBuilder text = new StringBuilder(lines);
		for (BundleManifest bundle : bundles)
			text.append(Files.size(bundle.file())).append(' ');
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
