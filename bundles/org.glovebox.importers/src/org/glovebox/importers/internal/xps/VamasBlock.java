/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;

/**
 * One block of a VAMAS file: its head, item by item in the order of the standard, and its values. Items that the header
 * leaves out of later blocks are those of the first.
 */
final class VamasBlock {

	/** How the standard writes that a number is not known is a large one; below 0 nothing here means anything. */
	private static final double UNKNOWN = -1;

	private final VamasLines lines;
	private final VamasHeader header;
	private final Map<Integer, List<String>> first;
	private final boolean isFirst;
	private final Notes notes;
	private final Facts facts = new Facts();
	private String name = "";
	private String technique = "";
	private double photonEnergy = Double.NaN;
	private String abscissa = "";
	private String abscissaUnit = "";
	private double start = Double.NaN;
	private double step = Double.NaN;
	private Optional<VamasMap> map = Optional.empty();
	private final List<String> variables = new ArrayList<>();
	private final List<String> units = new ArrayList<>();

	/**
	 * @param first what the first block says, by item; filled by it
	 */
	VamasBlock(VamasLines lines, VamasHeader header, Map<Integer, List<String>> first, boolean isFirst, Notes notes) {
		this.lines = lines;
		this.header = header;
		this.first = first;
		this.isFirst = isFirst;
		this.notes = notes;
	}

	static Map<Integer, List<String>> nothing() {
		return new HashMap<>();
	}

	/** So many lines of an item, or those of the first block where the header leaves it out. */
	private List<String> item(int number, int count, String what) throws VamasLines.Broken {
		if (!isFirst && header.leftOut().contains(number) && first.containsKey(number)) {
			return first.get(number);
		}
		List<String> values = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			values.add(lines.next(what));
		}
		if (isFirst) {
			first.put(number, values);
		}
		return values;
	}

	private String item(int number, String what) throws VamasLines.Broken {
		return item(number, 1, what).get(0);
	}

	private void fact(String label, String value) {
		facts.original(label, value.equals("0") || value.equalsIgnoreCase("Not Specified") ? "" : value);
	}

	/** Reads the block; empty where it holds no values. */
	Optional<Table> read() throws VamasLines.Broken {
		name = lines.next("the name of a block");
		VamasHeader.known(facts, Keys.SAMPLE, lines.next("the sample"));
		time();
		comment();
		technique = item(9, "the technique");
		facts.original("technique", technique);
		if (header.isMap()) {
			List<String> position = item(10, 2, "the position");
			facts.original("map x", position.get(0)).original("map y", position.get(1));
		}
		List<String> values = item(11, header.variables().size(), "the value of a variable");
		for (int i = 0; i < values.size(); i++) {
			facts.original(header.variables().get(i), values.get(i));
		}
		source();
		analyser();
		signal();
		return values();
	}

	private void time() throws VamasLines.Broken {
		int[] parts = new int[6];
		for (int i = 0; i < 7; i++) {
			double value = orUnknown(item(i + 1, "the date"));
			if (i < 6) {
				parts[i] = (int) value;
			}
		}
		try {
			facts.put(Keys.STARTED, java.time.LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
					.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME));
		} catch (java.time.DateTimeException e) {
			// -1 stands for an unknown part of the time
		}
	}

	private static double orUnknown(String text) {
		return NumberText.of(text).orElse(UNKNOWN);
	}

	private void comment() throws VamasLines.Broken {
		if (!isFirst && header.leftOut().contains(8)) {
			return;
		}
		int count = lines.count("the number of comment lines of a block");
		facts.put(Keys.COMMENT, lines.block(count, "the comment of a block"));
	}

	private void source() throws VamasLines.Broken {
		facts.original("analysis source", item(12, "the analysis source"));
		boolean ions = Set.of("FABMS", "FABMS energy spec", "ISS", "SIMS", "SIMS energy spec", "SNMS", "SNMS energy spec")
				.contains(technique);
		if (header.isSputtered() || ions) {
			item(13, 3, "the sputtering ion");
		}
		photonEnergy = orUnknown(item(14, "the energy of the source"));
		boolean photons = technique.startsWith("XPS") || technique.startsWith("UPS");
		facts.positive(photons ? Keys.PHOTON_ENERGY : "sourceEnergy_eV", photonEnergy);
		fact("source strength", item(15, "the strength of the source"));
		List<String> width = item(16, 2, "the width of the beam");
		fact("beam width x", width.get(0));
		fact("beam width y", width.get(1));
		if (Set.of("MAP", "MAPDP", "MAPSV", "MAPSVDP", "SEM").contains(header.mode())) {
			List<String> field = item(17, 2, "the field of view");
			facts.positive(Keys.FIELD_WIDTH, orUnknown(field.get(0)));
			fact("field of view y", field.get(1));
		}
		if (Set.of("MAPSV", "MAPSVDP", "SEM").contains(header.mode())) {
			map = VamasMap.of(item(18, 6, "the lines of a map").stream().map(VamasBlock::number).toList());
		}
		fact("source polar angle", item(19, "the polar angle of the source"));
		fact("source azimuth", item(20, "the azimuth of the source"));
	}

	private void analyser() throws VamasLines.Broken {
		facts.original("analyser mode", item(21, "the mode of the analyser"));
		facts.positive(Keys.PASS_ENERGY, orUnknown(item(22, "the pass energy")));
		if (technique.equals("AES diff")) {
			fact("differential width", item(23, "the differential width"));
		}
		fact("magnification", item(24, "the magnification"));
		fact("analyser work function", item(25, "the work function"));
		fact("target bias", item(26, "the bias"));
		item(27, 2, "the width of the analysed area");
		List<String> angles = item(28, 2, "the take-off angle");
		fact("analyser polar angle", angles.get(0));
		fact("analyser azimuth", angles.get(1));
		fact("species", item(29, "the species"));
		List<String> transition = item(30, 2, "the transition");
		fact("transition", transition.get(0));
		fact("charge of the detected particle", transition.get(1));
	}

	private void signal() throws VamasLines.Broken {
		if (header.scan().equals("REGULAR")) {
			List<String> axis = item(31, 4, "the abscissa");
			abscissa = axis.get(0);
			abscissaUnit = axis.get(1);
			start = number(axis.get(2));
			step = number(axis.get(3));
		}
		corresponding();
		facts.original("signal mode", item(33, "the signal mode"));
		facts.positive(Keys.TIME_PER_STEP, orUnknown(item(34, "the collection time")));
		fact("scans", item(35, "the number of scans"));
		fact("dead time", item(36, "the dead time"));
		boolean sputtered = Set.of("AES diff", "AES dir", "EDX", "ELS", "UPS", "XPS", "XRF").contains(technique);
		if (header.isSputtered() && sputtered) {
			item(37, 7, "the sputtering source");
		}
		fact("tilt polar angle", item(38, 2, "the tilt of the sample").get(0));
		fact("rotation of the sample", item(39, "the rotation of the sample"));
		further();
		lines.block(header.futureBlockLines(), "a line for the future of a block");
	}

	private static double number(String text) {
		return NumberText.of(text).orElse(Double.NaN);
	}

	private void corresponding() throws VamasLines.Broken {
		List<String> said;
		if (!isFirst && header.leftOut().contains(32) && first.containsKey(32)) {
			said = first.get(32);
		} else {
			int count = lines.count("the number of corresponding variables");
			said = new ArrayList<>();
			for (int i = 0; i < 2 * count; i++) {
				said.add(lines.next("a corresponding variable"));
			}
			first.put(32, said);
		}
		for (int i = 0; i + 1 < said.size(); i += 2) {
			variables.add(said.get(i));
			units.add(said.get(i + 1));
		}
	}

	private void further() throws VamasLines.Broken {
		if (!isFirst && header.leftOut().contains(40)) {
			return;
		}
		int count = lines.count("the number of further parameters");
		for (int i = 0; i < count; i++) {
			String label = lines.next("the label of a further parameter");
			String unit = VamasHeader.unit(lines.next("its unit"));
			facts.original(label, (lines.next("its value") + " " + unit).strip());
		}
	}

	/** The values, one variable after the other for each point. */
	private Optional<Table> values() throws VamasLines.Broken {
		int width = variables.size();
		int stated = (int) Math.min(1e8, Math.max(0, lines.number("the number of values")));
		for (int i = 0; i < 2 * width; i++) {
			lines.next("the smallest and largest value");
		}
		double[] all = new double[Math.min(stated, 4096)];
		int count = 0;
		for (OptionalDouble value = OptionalDouble.empty(); count < stated; count++) {
			value = lines.value();
			if (value.isEmpty()) {
				break;
			}
			all = count == all.length ? Arrays.copyOf(all, Math.min(stated, 2 * count)) : all;
			all[count] = value.getAsDouble();
		}
		if (count < stated) {
			notes.warning(String.format("the block %s states %d values, %d are there", name, stated, count), lines.line(), 1);
		}
		int rows = width == 0 ? 0 : count / width;
		return rows == 0 ? Optional.empty() : Optional.of(new Table(name, columns(all, rows, width, stated), facts.build()));
	}

	private List<Column> places(int rows, long stated) {
		if (map.isEmpty() || !map.get().holds(stated)) {
			notes.warning(String.format("the map %s states %d values, and lines that hold another number; its places are not known", name,
					stated));
			return List.of();
		}
		return map.get().places(rows);
	}

	private List<Column> columns(double[] all, int rows, int width, int stated) {
		List<Column> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		if (header.scan().equals("REGULAR")) {
			double[] positions = new double[rows];
			for (int i = 0; i < rows; i++) {
				positions[i] = start + i * step;
			}
			add(columns, taken, abscissa, abscissaUnit, positions);
		} else if (header.scan().equals("MAPPING")) {
			columns.addAll(places(rows, stated / width));
		}
		for (int v = 0; v < width; v++) {
			double[] column = new double[rows];
			for (int i = 0; i < rows; i++) {
				column[i] = all[i * width + v];
			}
			add(columns, taken, variables.get(v), units.get(v), column);
		}
		binding(columns, taken);
		return columns;
	}

	private static void add(List<Column> columns, Set<String> taken, String label, String unit, double[] values) {
		String plain = label.toLowerCase(java.util.Locale.ROOT);
		String known = switch (plain) {
		case "kinetic energy" -> Columns.KINETIC_ENERGY;
		case "binding energy" -> Columns.BINDING_ENERGY;
		case "transmission" -> Columns.TRANSMISSION;
		case "intensity", "counts", "count rate", "counts per second" -> Columns.INTENSITY;
		default -> "";
		};
		boolean energy = known.endsWith("_energy");
		if (!known.isEmpty() && taken.add(known)) {
			columns.add(Column.of(known, energy ? "eV" : "", values));
			return;
		}
		String free = label.isBlank() || plain.equals("x") ? "Column " + (columns.size() + 1) : label;
		Optional<String> meant = Vocabulary.columns().find(free).map(term -> term.unit());
		if (meant.isPresent() && meant.get().equals(VamasHeader.unit(unit)) && taken.add(free)) {
			columns.add(Column.of(free, meant.get(), values));
			return;
		}
		// a label can be a name of the vocabulary by chance, with another unit
		free = meant.isPresent() ? free + " (file)" : free;
		while (!taken.add(free)) {
			free = free + " (" + (columns.size() + 1) + ")";
		}
		columns.add(Column.of(free, "", values));
	}

	/** Binding energies are those of the photons less the kinetic ones, as CasaXPS shows them. */
	private void binding(List<Column> columns, Set<String> taken) {
		Optional<Column> kinetic = columns.stream().filter(c -> c.name().equals(Columns.KINETIC_ENERGY)).findFirst();
		boolean photons = technique.startsWith("XPS") || technique.startsWith("UPS");
		if (kinetic.isEmpty() || !photons || !(photonEnergy > 0) || taken.contains(Columns.BINDING_ENERGY)) {
			return;
		}
		columns.add(1, EnergyAxis.binding(kinetic.get(), photonEnergy));
		notes.info("the binding energy of " + name + " was computed as " + photonEnergy + " eV less the kinetic energy");
	}
}
