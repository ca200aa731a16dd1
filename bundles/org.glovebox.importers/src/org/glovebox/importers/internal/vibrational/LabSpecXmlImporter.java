/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.XmlFile;

/**
 * LabSpec XML: a spectrum, a series or a map, of which the first axis after that of the spectrum runs fastest. Memory stays
 * below 64 times the size of the file. The format is not published; the layout was learned from files and from a public
 * reader (RosettaSciIO).
 */
public final class LabSpecXmlImporter implements Importer {

	private static final String ROOT = "LSX_Data";
	private static final String AXES = "0x7B697861";
	private static final String VALUES = "0x7D6CD4DB";
	private static final String TYPE = "0x6D707974";
	private static final String UNIT = "0x7C696E75";
	private static final String NAME = "0x6D6D616E";
	private static final String VALUE = "0x7D6C61DB";
	/** The number behind a name that is chosen from a list, such as 632.817 nm of the laser "633". */
	private static final String EXACT = "0x8736F70";

	/** An axis: its type such as Spectr or X, its unit and its values. */
	private record Axis(String type, String unit, double[] values) {
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isLabSpec(TextLines.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, "has the root element " + ROOT)
				: Sniff.no("has no root element " + ROOT);
	}

	private static boolean isLabSpec(TextLines text) {
		String head = text.text(text.start(), Math.min(text.end(), text.start() + 1024)).strip();
		return head.startsWith("<") && head.contains("<" + ROOT);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > 1 << 28) {
			return ImportOutcome.Rejected.because("files of more than 256 MiB are not read");
		}
		ByteBuffer bytes = source.bytes();
		if (!isLabSpec(TextLines.of(bytes))) {
			return new ImportOutcome.NotMine("has no root element " + ROOT);
		}
		Notes notes = new Notes();
		try {
			byte[] content = new byte[bytes.limit()];
			bytes.get(0, content);
			XmlFile file = XmlFile.read(content, 1000 + content.length / 20, (e, t) -> false, monitor);
			if (!file.fault().isEmpty()) {
				notes.warning(file.fault(), file.line(), 1);
			}
			return outcome(file.root(), notes);
		} catch (XmlFile.Unreadable e) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the XML cannot be read: " + e.getMessage()));
		}
	}

	private static ImportOutcome outcome(XmlElement root, Notes notes) {
		List<Axis> axes = new ArrayList<>();
		Facts facts = new Facts();
		all(root, AXES).stream().findFirst().ifPresent(list -> list.children().forEach(a -> axes.add(axis(a))));
		named(root, facts);
		if (axes.size() < 2) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file has no axis of a spectrum"));
		}
		facts.put(Keys.INTENSITY_UNIT, intensityUnit(axes.get(0).unit()));
		List<double[]> rows = root.all("LSX_Matrix").stream().flatMap(m -> m.all("LSX_Row").stream()).map(r -> numbers(r.text()))
				.toList();
		List<Table> spectra = spectra(axes, rows, notes);
		return spectra.isEmpty()
				? new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"))
				: new ImportOutcome.Imported(CommonFacts.lift("LabSpec XML", Technique.RAMAN, spectra, facts.build()), notes.messages());
	}

	private static Axis axis(XmlElement element) {
		return new Axis(text(element, TYPE), text(element, UNIT), numbers(text(element, VALUES)));
	}

	/** Each spectrum needs as many values as the axis has. */
	private static List<Table> spectra(List<Axis> axes, List<double[]> rows, Notes notes) {
		Axis shift = axes.get(1);
		List<Axis> places = axes.subList(2, axes.size());
		long stated = places.stream().mapToLong(a -> Math.max(1, a.values().length)).reduce(1, (a, b) -> a * b);
		Column abscissa = axis(shift.unit()).of(shift.values().clone(), false);
		List<Table> spectra = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).length != abscissa.size() || abscissa.size() == 0) {
				notes.warning(String.format("spectrum %d has %d values, its axis %d; it is left out", i + 1, rows.get(i).length,
						abscissa.size()));
				continue;
			}
			Facts facts = new Facts();
			long index = i;
			for (Axis place : places) {
				int size = Math.max(1, place.values().length);
				if (place.values().length > 0) {
					LabSpecFacts.place(place.type(), place.unit(), place.values()[(int) (index % size)], facts);
				}
				index /= size;
			}
			spectra.add(new Table(rows.size() == 1 ? "" : "Spectrum " + (i + 1),
					List.of(abscissa, Column.of(Columns.INTENSITY, "", rows.get(i))), facts.build()));
		}
		if (rows.size() != stated) {
			notes.warning(String.format("%d spectra are stated, %d are there", stated, rows.size()));
		}
		return spectra;
	}

	/** Elements that hold a name and a value. */
	private static void named(XmlElement element, Facts facts) {
		Optional<XmlElement> name = child(element, NAME);
		Optional<XmlElement> value = child(element, VALUE);
		if (name.isPresent() && value.isPresent()) {
			boolean laser = name.get().text().equals("Laser (nm)");
			LabSpecFacts.fact(name.get().text(), child(element, EXACT).filter(e -> laser).orElse(value.get()).text(), facts);
		}
		element.children().forEach(c -> named(c, facts));
	}

	private static Optional<XmlElement> child(XmlElement element, String id) {
		return element.children().stream().filter(c -> id.equals(c.attributes().get("ID"))).findFirst();
	}

	private static String text(XmlElement element, String id) {
		return child(element, id).map(XmlElement::text).orElse("");
	}

	private static List<XmlElement> all(XmlElement element, String id) {
		List<XmlElement> found = new ArrayList<>();
		for (XmlElement child : element.children()) {
			if (id.equals(child.attributes().get("ID"))) {
				found.add(child);
			}
			found.addAll(all(child, id));
		}
		return found;
	}

	/** Up to where a word is no number. */
	private static double[] numbers(String text) {
		if (text.isBlank()) {
			return new double[0];
		}
		String[] words = text.strip().split("\\s+");
		double[] numbers = new double[words.length];
		for (int i = 0; i < words.length; i++) {
			OptionalDouble number = NumberText.of(words[i]);
			if (number.isEmpty()) {
				return java.util.Arrays.copyOf(numbers, i);
			}
			numbers[i] = number.getAsDouble();
		}
		return numbers;
	}

	/** Wavenumbers of LabSpec are shifts from the laser. */
	static SpectralAxis axis(String unit) {
		SpectralAxis axis = SpectralAxis.of(unit);
		return axis.equals(SpectralAxis.WAVENUMBER) || unit.isBlank() ? SpectralAxis.RAMAN_SHIFT : axis;
	}

	static String intensityUnit(String unit) {
		return unit.equals("Cnt") ? "counts" : unit.startsWith("Cnt/s") ? "c/s" : unit;
	}
}
