/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
import org.glovebox.model.Reference;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;

/**
 * Steps on the clipboard: they are taken from a recipe, a batch or a cell and put into any other. Other programs get
 * them as text.
 */
final class StepClipboard {

	private StepClipboard() {
	}

	/** Puts steps on the clipboard. Of a performed one the plan is taken, or what was done where nothing was planned. */
	static void copy(Display display, List<? extends EObject> steps) {
		List<Step> plans = steps.stream().flatMap(step -> plan(step).stream()).toList();
		if (plans.isEmpty()) {
			return;
		}
		String text = plans.stream().map(RecordLabels::of).collect(Collectors.joining("\n"));
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { write(plans), text },
				new Transfer[] { StepTransfer.INSTANCE, TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private static Optional<Step> plan(EObject step) {
		return switch (step) {
		case Step planned -> Optional.of(planned);
		case PerformedStep performed -> Optional
				.ofNullable(performed.getPlanned() == null ? performed.getActual() : performed.getPlanned());
		default -> Optional.empty();
		};
	}

	/** The steps on the clipboard; none where there is something else. */
	static List<Step> paste(Display display) {
		Clipboard clipboard = new Clipboard(display);
		Object content = clipboard.getContents(StepTransfer.INSTANCE);
		clipboard.dispose();
		return content instanceof byte[] bytes ? read(bytes) : List.of();
	}

	/** Steps as a recipe of their own, so that whatever a plug-in adds to them is kept. */
	static byte[] write(List<Step> steps) {
		Recipe carrier = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, "", Instant.EPOCH);
		steps.forEach(step -> carrier.getSteps().add(EcoreUtil.copy(step)));
		return RecordFormat.write(carrier);
	}

	/** The steps that {@link #write} has written; none where the bytes are something else. */
	static List<Step> read(byte[] bytes) {
		Optional<Record> carrier = RecordFormat.read(bytes).opened();
		return carrier.filter(Recipe.class::isInstance).map(Recipe.class::cast)
				.map(recipe -> List.copyOf(EcoreUtil.copyAll(recipe.getSteps()))).orElse(List.of());
	}

	/** The records that steps refer to, such as the mill. */
	static Set<UUID> referred(List<Step> steps) {
		Recipe carrier = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, "", Instant.EPOCH);
		carrier.getSteps().addAll(EcoreUtil.copyAll(steps));
		return Records.references(carrier).stream().map(Reference::target).map(UUID::fromString)
				.collect(Collectors.toCollection(HashSet::new));
	}

	/** Takes away the links to records that are not in this notebook. */
	static void release(List<Step> steps, Set<UUID> known) {
		for (Step step : steps) {
			List<EObject> parts = new ArrayList<>(List.of(step));
			step.eAllContents().forEachRemaining(parts::add);
			for (EObject part : parts) {
				part.eClass().getEAllReferences().stream()
						.filter(reference -> Records.refersToRecords(reference) && !reference.isMany())
						.filter(reference -> part.eGet(reference, false) instanceof Record record
								&& Records.uuid(record).map(UUID::fromString).filter(known::contains).isEmpty())
						.forEach(part::eUnset);
			}
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class StepTransfer extends ByteArrayTransfer {
		static final StepTransfer INSTANCE = new StepTransfer();
		private static final String TYPE = "org.glovebox.steps";
		private static final int TYPE_ID = registerType(TYPE);

		@Override
		protected int[] getTypeIds() {
			return new int[] { TYPE_ID };
		}

		@Override
		protected String[] getTypeNames() {
			return new String[] { TYPE };
		}

		@Override
		protected void javaToNative(@Nullable Object object, TransferData transferData) {
			if (object instanceof byte[] bytes) {
				super.javaToNative(bytes, transferData);
			}
		}
	}
}
