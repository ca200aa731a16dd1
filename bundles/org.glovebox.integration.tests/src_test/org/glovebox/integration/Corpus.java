/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.biologic.MprImporter;
import org.glovebox.importers.internal.biologic.MptImporter;
import org.glovebox.importers.internal.impedance.GamryImporter;
import org.glovebox.importers.internal.impedance.ImpedanceTextImporter;
import org.glovebox.importers.internal.impedance.IviumImporter;
import org.glovebox.importers.internal.impedance.ScribnerImporter;
import org.glovebox.importers.internal.impedance.VersaStudioImporter;
import org.glovebox.importers.internal.neware.NewareNdaImporter;
import org.glovebox.importers.internal.neware.NewareNdaxImporter;
import org.glovebox.sdk.contract.BytesSource;
import org.junit.jupiter.api.Assumptions;

/**
 * Real instrument files, kept outside of the project because of their licences, with what independent programs read
 * from them. Found by the environment variable GLOVEBOX_CORPUS, else as {@code shared/corpus} beside a folder above the
 * working directory; where there is none the tests are skipped.
 */
final class Corpus {

	private static final List<Importer> IMPORTERS = List.of(new MprImporter(), new MptImporter(), new NewareNdaxImporter(),
			new NewareNdaImporter(), new GamryImporter(), new ScribnerImporter(), new VersaStudioImporter(), new IviumImporter(),
			new ImpedanceTextImporter());

	private Corpus() {
	}

	private static Optional<Path> root() {
		String named = System.getenv("GLOVEBOX_CORPUS");
		if (named != null) {
			return Optional.of(Path.of(named)).filter(Files::isDirectory);
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path beside = at.resolveSibling("shared").resolve("corpus");
			if (Files.isDirectory(beside)) {
				return Optional.of(beside);
			}
		}
		return Optional.empty();
	}

	/** A file of the corpus; skips the calling test where it is not there. */
	static Path path(String name) {
		Optional<Path> file = root().map(root -> root.resolve(name)).filter(Files::isRegularFile);
		Assumptions.assumeTrue(file.isPresent(), "not in the corpus: " + name);
		return file.orElseThrow();
	}

	/** What one program made of a file. */
	static Json expected(String name, String program) throws IOException {
		Json expected = Json.parse(Files.readString(path("expected.json"))).get(name).get(program);
		Assumptions.assumeFalse(expected.isMissing(), "nothing is expected of " + name + " by " + program);
		return expected;
	}

	/** Reads a file with the importer that is most certain of it. */
	static Dataset read(String name) throws IOException {
		Source source = source(path(name));
		Importer importer = IMPORTERS.stream().max(Comparator.comparingInt(i -> confidence(i, source))).orElseThrow();
		ImportOutcome outcome = importer.read(source, Monitor.NONE);
		return assertInstanceOf(ImportOutcome.Imported.class, outcome, name).dataset();
	}

	private static int confidence(Importer importer, Source source) {
		try {
			return importer.sniff(source).confidence();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static Source source(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		if (!file.toString().endsWith(".zip")) {
			return new BytesSource(file.getFileName().toString(), bytes);
		}
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			ZipEntry entry = zip.getNextEntry();
			return new BytesSource(entry == null ? "" : entry.getName(), zip.readAllBytes());
		}
	}
}
