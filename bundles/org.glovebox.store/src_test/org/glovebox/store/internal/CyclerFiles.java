/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.GrowingImporter;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.reading.ImportRunner;

/**
 * A made-up format of a cycler for tests: a line {@code CYCLER sample} and a voltage in each further line; settings may
 * lie in a file {@code .info} beside it. Files of the kind {@code PACKED} are written anew whenever they grow.
 */
final class CyclerFiles {

	private static final String POINT = "org.glovebox.api.importers";

	private CyclerFiles() {
	}

	/** Writes a file with a number of rows. */
	static Path write(Path file, String head, int rows) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		StringBuilder text = new StringBuilder(head).append('\n');
		for (int i = 0; i < rows; i++) {
			text.append(i).append('\n');
		}
		return Files.writeString(file, text);
	}

	static ImportRunner runner() {
		return new ImportRunner(new ImporterRegistry(registry("")));
	}

	/**
	 * A registry with the importers of these files.
	 *
	 * @param analyzers elements of analyzers
	 */
	static IExtensionRegistry registry(String analyzers) {
		Object token = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(new InstalledChecks.FromClassPath(), token, token);
		add(registry, token, "org.glovebox.api", "<extension-point id='importers' name='importers'/>"
				+ "<extension-point id='analyzers' name='analyzers'/>");
		add(registry, token, "com.example.analyzers",
				"<extension point='org.glovebox.api.analyzers'>" + analyzers + "</extension>");
		add(registry, token, "com.example", "<extension point='" + POINT + "'>" + importer("cycler", Cycler.class)
				+ importer("packed", Packed.class) + importer("table", AnyTable.class) + "</extension>");
		return registry;
	}

	private static void add(IExtensionRegistry registry, Object token, String plugin, String content) {
		String xml = "<?xml version='1.0'?><?eclipse version='3.4'?><plugin>" + content + "</plugin>";
		registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
				new RegistryContributor(plugin, plugin, null, null), false, null, null, token);
	}

	private static String importer(String id, Class<?> type) {
		return "<importer id='" + id + "' name='" + id + "' class='" + type.getName()
				+ "' technique='cycling' extensions='cyc'/>";
	}

	private static String text(Source source) throws IOException {
		try (InputStream in = source.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static ImportOutcome imported(String text, Metadata metadata, List<Message> messages) {
		List<String> rows = text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList();
		if (rows.contains("BROKEN")) {
			return ImportOutcome.Rejected.because("a row is broken");
		}
		double[] voltages = rows.stream().mapToDouble(Double::parseDouble).toArray();
		return new ImportOutcome.Imported(new Dataset("Cycler", Technique.CYCLING,
				List.of(Table.of("", Column.of("voltage", "V", voltages))), metadata), messages);
	}

	/** Appends rows to its files. */
	public static final class Cycler implements GrowingImporter {
		@Override
		public Sniff sniff(Source source) throws IOException {
			return text(source).startsWith("CYCLER") ? new Sniff(Sniff.SIGNATURE, "begins with CYCLER") : Sniff.no("no");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) throws IOException {
			String text = text(source);
			Metadata.Builder facts = Metadata.builder().put(Keys.SAMPLE, text.lines().findFirst().orElse("").substring(6).strip());
			var info = source.beside(source.name().replaceAll("\\.cyc$", ".info"));
			if (info.isPresent()) {
				facts.put("channel", text(info.get()).strip());
			}
			boolean cut = !text.endsWith("\n");
			return imported(text, facts.build(), cut ? List.of(Message.warning("the last row is cut off")) : List.of());
		}

		@Override
		public Growth grown(Source source, long from, Monitor monitor) throws IOException {
			String text = text(source);
			int end = text.lastIndexOf('\n') + 1;
			return new Growth(text.substring((int) from, end).lines().count(), end);
		}
	}

	/** Writes its files anew; the second word of the first line says how often. */
	public static final class Packed implements Importer {
		@Override
		public Sniff sniff(Source source) throws IOException {
			return text(source).startsWith("PACKED") ? new Sniff(Sniff.SIGNATURE, "begins with PACKED") : Sniff.no("no");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) throws IOException {
			Metadata facts = Metadata.builder().put(Keys.STARTED, "2026-03-02T08:00:00Z")
					.put(Keys.ENDED, text(source).length() > 30 ? "2026-03-04T08:00:00Z" : "2026-03-03T08:00:00Z").build();
			return imported(text(source), facts, List.of());
		}
	}

	/** Takes every text with an equals sign. */
	public static final class AnyTable implements Importer {
		@Override
		public Sniff sniff(Source source) throws IOException {
			return text(source).contains("=") ? new Sniff(10, "has an equals sign") : Sniff.no("no");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) throws IOException {
			return imported("x\n1\n", Metadata.EMPTY, List.of());
		}
	}
}
