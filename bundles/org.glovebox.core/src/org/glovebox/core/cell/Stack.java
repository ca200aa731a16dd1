/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.StackPressure;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;

/**
 * A cell as a schematic shows it.
 *
 * @param title the name of the cell
 * @param layers its layers from the negative to the positive side
 * @param pressure the newest stack pressure as typed, "" where there is none
 * @param pressings the press steps in their order
 */
public record Stack(String title, List<StackLayer> layers, String pressure, List<Pressing> pressings) {

	public Stack {
		layers = List.copyOf(layers);
		pressings = List.copyOf(pressings);
	}

	/**
	 * A press step.
	 *
	 * @param settings pressure and time: "~250 MPa, 90 s"
	 * @param planned whether that was planned and it is not said what was done
	 * @param layers the layers that were there, as places from 0
	 * @param names those layers in words: "all layers", "Na3SbS4 + S@C-NAS"
	 */
	public record Pressing(String settings, boolean planned, List<Integer> layers, String names) {
		public Pressing {
			layers = List.copyOf(layers);
		}

		/** The step in a line. */
		public String text() {
			return settings + (planned ? " (planned)" : "") + (names.isEmpty() ? "" : ", " + names);
		}
	}

	/** What can be told of the layers without computing anything. */
	public static Stack of(CellBuild cell) {
		return of(cell, layer -> Optional.empty());
	}

	/** Tells what was computed of a layer. */
	@FunctionalInterface
	public interface Numbers {
		/** What follows for a layer; empty where nothing does. */
		Optional<Computed> of(Layer layer);
	}

	/**
	 * What was computed of a layer.
	 *
	 * @param micrometres its thickness in µm where that was not measured
	 * @param facts computed facts in words, such as "92 % dense"
	 */
	public record Computed(OptionalDouble micrometres, List<String> facts) {
		public Computed {
			facts = List.copyOf(facts);
		}
	}

	/**
	 * Describes a cell.
	 *
	 * @param numbers what was computed of its layers
	 */
	public static Stack of(CellBuild cell, Numbers numbers) {
		double widest = cell.getLayers().stream().mapToDouble(l -> diameter(cell, l)).max().orElse(0);
		List<StackLayer> layers = new ArrayList<>();
		for (Layer layer : cell.getLayers()) {
			layers.add(layer(cell, layer, layers.size(), widest, numbers.of(layer)));
		}
		return new Stack(RecordLabels.of(cell), layers, pressure(cell), pressings(cell));
	}

	private static StackLayer layer(CellBuild cell, Layer layer, int index, double widest,
			Optional<Computed> computed) {
		OptionalDouble typed = length(layer.getThickness(), "\u00b5m");
		OptionalDouble thickness = typed.isPresent() ? typed
				: computed.map(Computed::micrometres).orElse(OptionalDouble.empty());
		List<String> facts = new ArrayList<>();
		add(facts, layer.getMass());
		add(facts, layer.getThickness());
		facts.addAll(computed.map(Computed::facts).orElse(List.of()));
		double width = widest > 0 ? diameter(cell, layer) / widest : 1;
		return new StackLayer(index, layer.getRole(), title(layer), facts, thickness,
				typed.isEmpty() && thickness.isPresent(), width > 0 ? width : 1);
	}

	/** What a layer is made of, in a word: its own name, else that of its material. */
	public static String title(Layer layer) {
		String title = layer.getTitle();
		Material source = layer.getSource();
		return Optional.ofNullable(title).filter(t -> !t.isBlank())
				.orElseGet(() -> source == null ? "" : RecordLabels.shortName(source));
	}

	private static void add(List<String> facts, @Nullable Quantity quantity) {
		if (quantity != null) {
			facts.add(quantity.text());
		}
	}

	private static double diameter(CellBuild cell, Layer layer) {
		Quantity own = layer.getDiameter();
		return length(own == null ? cell.getDiameter() : own, "mm").orElse(0);
	}

	private static OptionalDouble length(@Nullable Quantity quantity, String unit) {
		return quantity != null && quantity.dimension().name().equals("length")
				? OptionalDouble.of(quantity.in(unit))
				: OptionalDouble.empty();
	}

	private static String pressure(CellBuild cell) {
		List<StackPressure> pressures = cell.getStackPressure();
		return pressures.isEmpty() ? "" : text(pressures.get(pressures.size() - 1).getPressure());
	}

	private static List<Pressing> pressings(CellBuild cell) {
		return cell.getAssembly().stream().flatMap(step -> pressing(cell, step)).toList();
	}

	private static Stream<Pressing> pressing(CellBuild cell, AssemblyStep step) {
		@Nullable Press done = press(step.getActual());
		@Nullable Press plan = press(step.getPlanned());
		boolean planned = settings(done).isEmpty();
		String settings = planned ? settings(plan) : settings(done);
		if (settings.isEmpty()) {
			return Stream.empty();
		}
		List<Integer> present = step.getLayers().stream().map(cell.getLayers()::indexOf).sorted().toList();
		return Stream.of(new Pressing(settings, planned, present, names(cell, present)));
	}

	private static @Nullable Press press(@Nullable Step step) {
		return step instanceof Press press ? press : null;
	}

	private static String settings(@Nullable Press press) {
		return press == null ? ""
				: Stream.of(text(press.getPressure() == null ? press.getForce() : press.getPressure()),
						text(press.getDwellTime())).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
	}

	private static String names(CellBuild cell, List<Integer> present) {
		if (present.isEmpty()) {
			return "";
		}
		return present.size() == cell.getLayers().size() ? "all layers"
				: present.stream().map(i -> name(cell.getLayers().get(i), i)).collect(Collectors.joining(" + "));
	}

	private static String name(Layer layer, int index) {
		String title = title(layer);
		return title.isEmpty() ? "layer " + (index + 1) : title;
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.text();
	}

	/**
	 * Heights of the layers in a drawing in which each can be read: in proportion to the thickness above a least height,
	 * or all the same where the thickness of one is not known.
	 *
	 * @param height height of the whole
	 * @param least height that a layer needs to be read; less where there is no place
	 */
	public double[] readableHeights(double height, double least) {
		int n = layers.size();
		double total = thickness();
		double floor = n == 0 ? least : Math.min(least, height / n);
		double spare = height - n * floor;
		return layers.stream().mapToDouble(layer -> floor
				+ (total > 0 ? spare * layer.micrometres().orElse(0) / total : spare / n)).toArray();
	}

	/**
	 * Heights of the layers strictly to scale; all 0 where the thickness of one is not known, since a thick pellet would be
	 * missing without a trace.
	 *
	 * @param height height of the whole
	 */
	public double[] scaledHeights(double height) {
		double total = thickness();
		return layers.stream().mapToDouble(l -> total > 0 ? l.micrometres().orElse(0) / total * height : 0).toArray();
	}

	/** In µm; 0 where it is not known. */
	private double thickness() {
		boolean known = layers.stream().allMatch(layer -> layer.micrometres().isPresent());
		return known ? layers.stream().mapToDouble(layer -> layer.micrometres().orElse(0)).sum() : 0;
	}
}
