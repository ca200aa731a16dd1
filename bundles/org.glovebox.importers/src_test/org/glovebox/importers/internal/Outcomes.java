/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.junit.jupiter.api.Assertions;

/** Reads files in tests, and holds importers to what all of them promise. */
public final class Outcomes {

	private static final double[] CUTS = { 0.01, 0.1, 0.5, 0.9, 0.99 };
	private static final int DAMAGED = 30;
	/** No importer of text or of binary numbers needs more bytes of numbers for a byte of a file. */
	private static final long MULTIPLE = 64;

	private Outcomes() {
	}

	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What comes of reading a file. */
	public static ImportOutcome read(Importer importer, String name, byte[] file) {
		try {
			return importer.read(TestSource.of(name, file), Monitor.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file that must be readable. */
	public static Imported imported(Importer importer, String name, byte[] file) {
		ImportOutcome outcome = read(importer, name, file);
		return assertInstanceOf(Imported.class, outcome, () -> name + ": " + outcome.messages());
	}

	public static Dataset data(Importer importer, String name, byte[] file) {
		return imported(importer, name, file).dataset();
	}

	public static double[] values(Table table, String column) {
		return table.column(column).numbers();
	}

	/** Whether some message says this. */
	public static boolean tells(ImportOutcome outcome, String words) {
		return outcome.messages().stream().map(Message::text).anyMatch(t -> t.contains(words));
	}

	/** How sure an importer is of a file under a name. */
	public static int confidence(Importer importer, String name, byte[] file) {
		try {
			return importer.sniff(TestSource.of(name, file)).confidence();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Holds an importer to its promises on a good file: known under any name, the same twice, units of the vocabulary,
	 * cancelled when asked, and an outcome and never an exception for whatever is cut off or changed.
	 *
	 * @param head how many bytes at the begin are changed one by one
	 */
	public static void keepsItsPromises(Importer importer, String name, byte[] file, int head) {
		Dataset good = data(importer, name, file);
		assertTrue(confidence(importer, "data.bin", file) > 0, "known under another name: " + name);
		Assertions.assertEquals(good.metadata(), data(importer, name, file).metadata(), "the same twice: " + name);
		for (Table table : good.parts()) {
			table.columns().forEach(c -> Vocabulary.columns().find(c.name())
					.ifPresent(term -> Assertions.assertEquals(term.unit(), c.unit(), name + " " + c.name())));
		}
		Assertions.assertThrows(CancellationException.class, () -> importer.read(TestSource.of(name, file), CANCELLED));
		byte[] noise = new byte[20_000];
		new Random(1).nextBytes(noise);
		assertTrue(!(survives(importer, name, noise) instanceof Imported), "noise is no " + name);
		survives(importer, name, new byte[0]);
		for (double cut : CUTS) {
			int length = (int) (file.length * cut);
			ImportOutcome outcome = survives(importer, name, Arrays.copyOf(file, length));
			String before = new String(file, 0, length, StandardCharsets.ISO_8859_1);
			boolean unseen = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1).isBlank();
			assertTrue(unseen || !outcome.messages().isEmpty(), () -> name + " cut at " + cut + " says nothing");
		}
		damage(importer, name, file, Math.min(head, file.length));
	}

	private static void damage(Importer importer, String name, byte[] file, int head) {
		Random random = new Random(2);
		for (int i = 0; i < DAMAGED; i++) {
			byte[] changed = file.clone();
			for (int k = 0; k <= i % 5; k++) {
				int at = random.nextInt(i % 2 == 0 ? head : changed.length);
				changed[at] ^= (byte) (1 << random.nextInt(8));
			}
			survives(importer, name, changed);
		}
	}

	/** An outcome in reasonable time, within the memory that a file may take. */
	public static ImportOutcome survives(Importer importer, String name, byte[] file) {
		long before = System.nanoTime();
		confidence(importer, name, file);
		ImportOutcome outcome = read(importer, name, file);
		assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(30), name);
		if (outcome instanceof Imported imported) {
			long values = imported.dataset().parts().stream().flatMap(p -> p.columns().stream()).mapToLong(Column::size).sum();
			assertTrue(8 * values <= MULTIPLE * Math.max(file.length, 4096), name + ": " + values + " values");
		} else {
			assertTrue(outcome.messages().stream().noneMatch(m -> m.text().isBlank()) && !outcome.messages().isEmpty());
		}
		return outcome;
	}

	private static final Monitor CANCELLED = new Monitor() {
		@Override
		public void progress(double fraction, String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	};

	/** The importers of diffraction, absorption, photoelectrons and heat, and others behind them, to see which one takes a file. */
	public static List<Importer> spectroscopic() {
		return List.of(new org.glovebox.importers.internal.bruker.BrukerRawImporter(),
				new org.glovebox.importers.internal.bruker.BrmlImporter(),
				new org.glovebox.importers.internal.bruker.UxdImporter(),
				new org.glovebox.importers.internal.panalytical.XrdmlImporter(),
				new org.glovebox.importers.internal.rigaku.RasImporter(),
				new org.glovebox.importers.internal.rigaku.RasxImporter(),
				new org.glovebox.importers.internal.rigaku.RigakuAscImporter(),
				new org.glovebox.importers.internal.powder.PowderTextImporter(),
				new org.glovebox.importers.internal.powder.GsasImporter(),
				new org.glovebox.importers.internal.powder.PairDistributionImporter(),
				new org.glovebox.importers.internal.cif.CifImporter(),
				new org.glovebox.importers.internal.xas.XdiImporter(),
				new org.glovebox.importers.internal.xas.AthenaImporter(),
				new org.glovebox.importers.internal.xas.BeamlineImporter(),
				new org.glovebox.importers.internal.xps.VamasImporter(),
				new org.glovebox.importers.internal.xps.PhiSpeImporter(),
				new org.glovebox.importers.internal.thermal.TaImporter(),
				new org.glovebox.importers.internal.thermal.NetzschImporter(),
				new org.glovebox.importers.internal.biologic.MprImporter(),
				new org.glovebox.importers.internal.biologic.MptImporter(),
				new org.glovebox.importers.internal.neware.NewareNdaImporter(),
				new org.glovebox.importers.internal.neware.NewareNdaxImporter());
	}
}
