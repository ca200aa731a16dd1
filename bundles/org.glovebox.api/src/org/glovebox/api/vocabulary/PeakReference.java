/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glovebox.api.data.Technique;
import org.glovebox.units.Quantity;

/**
 * Published assignments of peaks. A file of them is UTF-8 text, one peak a line, with six columns separated by tabs:
 * technique, nucleus or core level or edge, position with its unit, species, assignment, source. Lines that begin with #
 * and empty lines do not count.
 */
public final class PeakReference {

	private static final int COLUMNS = 6;
	private static final Set<String> TECHNIQUES = Stream.of(Technique.values()).map(Technique::id)
			.collect(Collectors.toUnmodifiableSet());

	private final List<ReferencePeak> peaks;

	private PeakReference(List<ReferencePeak> peaks) {
		this.peaks = List.copyOf(peaks);
	}

	/** A reference of these peaks. */
	public static PeakReference of(Collection<ReferencePeak> peaks) {
		return new PeakReference(List.copyOf(peaks));
	}

	/** The peaks that come with the program. */
	public static PeakReference builtIn() {
		try (InputStream in = PeakReference.class.getResourceAsStream("peaks.tsv")) {
			return new PeakReference(read(in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Reads a file of peaks.
	 *
	 * @param in the file; it is not closed
	 * @throws IOException where a line is not a peak; the message names line and reason
	 */
	public static List<ReferencePeak> read(InputStream in) throws IOException {
		return TabbedText.read(in, COLUMNS, PeakReference::peak);
	}

	private static ReferencePeak peak(List<String> cells) throws IOException {
		if (!TECHNIQUES.contains(cells.get(0))) {
			throw new IOException("\u201c" + cells.get(0) + "\u201d is not a technique");
		}
		Optional<Quantity> position = Quantity.tryParse(cells.get(2));
		if (position.isEmpty()) {
			throw new IOException("\u201c" + cells.get(2) + "\u201d is not a position with its unit");
		}
		if (cells.get(3).isEmpty() || cells.get(5).isEmpty()) {
			throw new IOException("a peak needs a species and a source");
		}
		return new ReferencePeak(cells.get(0), cells.get(1), position.get(), cells.get(3), cells.get(4), cells.get(5));
	}

	/** All peaks in their order. */
	public List<ReferencePeak> peaks() {
		return peaks;
	}

	/**
	 * The peaks that one which was seen may be, the nearest first.
	 *
	 * @param technique id of the technique, such as "raman"
	 * @param position where it was seen
	 * @param tolerance how far off it may be, in the dimension of the position
	 */
	public List<ReferencePeak> near(String technique, Quantity position, Quantity tolerance) {
		return peaks.stream().filter(peak -> peak.technique().equals(technique))
				.filter(peak -> peak.position().dimension().equals(position.dimension()))
				.filter(peak -> peak.distance(position) <= tolerance.canonical())
				.sorted(Comparator.comparingDouble(peak -> peak.distance(position))).toList();
	}

	/** This reference and further peaks. */
	public PeakReference with(Collection<ReferencePeak> more) {
		return new PeakReference(Stream.concat(peaks.stream(), more.stream()).toList());
	}
}
