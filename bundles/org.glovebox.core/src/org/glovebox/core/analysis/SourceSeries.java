/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.core.reading.StatedTime;

/**
 * Several files or tests put together as one data set, such as spectra at several temperatures: the parts of all, in the
 * order in which the sources were given. A part carries the name and the facts of its source; where all sources say when
 * they began, it has a column {@code unix_time}, so that the parts follow one clock. Numbers from records stay where all
 * sources agree on them; the temperature becomes a fact of the part.
 */
public final class SourceSeries {

	/** Numbers that differ by less than this part are the same. */
	private static final double SAME = 1e-9;

	private SourceSeries() {
	}

	/** What came of putting sources together. */
	public sealed interface Outcome {
	}

	/** They make one data set; messages say what was left out. */
	public record Joined(Dataset data, Givens givens, List<Message> messages) implements Outcome {
		public Joined {
			messages = List.copyOf(messages);
		}
	}

	/** They do not go together, for a reason. */
	public record Unfit(String reason) implements Outcome {
	}

	/** Puts sources together; a single one stays as it is. */
	public static Outcome of(List<AnalysisSource> sources) {
		AnalysisSource first = sources.get(0);
		if (sources.size() == 1) {
			return new Joined(first.data(), first.givens(), List.of());
		}
		Optional<AnalysisSource> other = sources.stream().filter(s -> s.data().technique() != first.data().technique())
				.findFirst();
		if (other.isPresent()) {
			return new Unfit(first.name() + " holds " + first.data().technique().label().toLowerCase(Locale.ROOT)
					+ ", " + other.get().name() + " " + other.get().data().technique().label().toLowerCase(Locale.ROOT)
					+ ": files and tests of one technique are analyzed together");
		}
		List<Message> messages = new ArrayList<>();
		List<OptionalDouble> starts = sources.stream().map(SourceSeries::started).toList();
		boolean dated = starts.stream().allMatch(OptionalDouble::isPresent);
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			OptionalDouble start = dated ? starts.get(i) : OptionalDouble.empty();
			AnalysisSource source = sources.get(i);
			source.data().parts().forEach(t -> parts.add(part(source, t, start)));
		}
		String formats = String.join(", ", sources.stream().map(s -> s.data().format()).distinct().toList());
		Dataset data = new Dataset(formats, first.data().technique(), parts, common(sources));
		return new Joined(data, agreed(sources, messages), messages);
	}

	private static Table part(AnalysisSource source, Table table, OptionalDouble start) {
		String name = table.name().isBlank() ? source.name() : source.name() + ": " + table.name();
		Map<String, Object> all = new LinkedHashMap<>(source.data().metadata().entries());
		source.givens().find(Givens.TEMPERATURE).ifPresent(t -> all.put(Keys.TEMPERATURE, t.value()));
		all.putAll(table.metadata().entries());
		return new Table(name, start.isPresent() ? dated(table, start.getAsDouble()) : table.columns(), Metadata.of(all));
	}

	private static List<Column> dated(Table table, double start) {
		if (table.find(Columns.UNIX_TIME).isPresent()) {
			return table.columns();
		}
		Optional<Column> time = table.find(Columns.TIME).filter(c -> !(c instanceof Column.Texts));
		double[] unix = new double[table.rows()];
		for (int i = 0; i < unix.length; i++) {
			unix[i] = start + (time.isPresent() ? time.get().number(i) : 0);
		}
		List<Column> columns = new ArrayList<>(table.columns());
		columns.add(Column.of(Columns.UNIX_TIME, "s", unix));
		return columns;
	}

	/** Seconds since 1970 at which a source began; times without an offset are all taken in the same one. */
	private static OptionalDouble started(AnalysisSource source) {
		return source.data().metadata().text(Keys.STARTED).or(() -> source.data().table().metadata().text(Keys.STARTED))
				.flatMap(StatedTime::of).map(t -> OptionalDouble.of(t.instant().getEpochSecond() + t.instant().getNano() / 1e9))
				.orElse(OptionalDouble.empty());
	}

	/** Facts on which all sources agree. */
	private static Metadata common(List<AnalysisSource> sources) {
		Map<String, Object> facts = new LinkedHashMap<>(sources.get(0).data().metadata().entries());
		facts.entrySet().removeIf(e -> sources.stream()
				.anyMatch(s -> !Objects.equals(e.getValue(), s.data().metadata().entries().get(e.getKey()))));
		return Metadata.of(facts);
	}

	private static Givens agreed(List<AnalysisSource> sources, List<Message> messages) {
		List<Given> agreed = new ArrayList<>();
		for (Given given : sources.get(0).givens().all()) {
			Optional<AnalysisSource> other = sources.stream().filter(s -> !s.givens().find(given.name())
					.filter(g -> isSame(g, given)).isPresent()).findFirst();
			if (other.isEmpty()) {
				agreed.add(given);
			} else if (!given.name().equals(Givens.TEMPERATURE)) {
				messages.add(Message.warning(given.name() + " is not the same for all and is not used: " + given.value() + " "
						+ given.unit() + " for " + sources.get(0).name() + ", " + other.get().givens().find(given.name())
								.map(g -> g.value() + " " + g.unit()).orElse("unknown")
						+ " for " + other.get().name() + "; give it in the settings where one holds for all"));
			}
		}
		return Givens.of(agreed);
	}

	private static boolean isSame(Given one, Given other) {
		return one.unit().equals(other.unit())
				&& Math.abs(one.value() - other.value()) <= SAME * Math.max(Math.abs(one.value()), Math.abs(other.value()));
	}
}
