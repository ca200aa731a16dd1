/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.result.PropertyName;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Instrument;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.notebook.Setting;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;

/** Settings of a step or a measurement that its device cannot reach, as the limits of the device say. */
public final class EquipmentLimitsCheck implements Check<Record> {

	private static final Set<String> LOWEST = Set.of("lowest", "minimum", "min", "smallest");
	private static final Set<String> HIGHEST = Set.of("highest", "maximum", "max", "largest", "upper");

	@Override
	public void check(Record record, Findings findings) {
		if (record instanceof Measurement measurement) {
			within(measurement, measurement.getInstrument(), findings);
		}
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			if (parts.next() instanceof Step step) {
				Instrument equipment = step.getEquipment();
				within(step, equipment, findings);
				step.eContents().forEach(part -> within(part, equipment, findings));
			}
		}
	}

	private static void within(EObject part, @Nullable Instrument device, Findings findings) {
		if (device == null || device.eIsProxy()) {
			return;
		}
		for (EAttribute feature : part.eClass().getEAllAttributes()) {
			if (part.eGet(feature) instanceof Quantity value) {
				device.getLimits().forEach(limit -> compare(part, feature, value, limit, device, findings));
			}
		}
	}

	private static void compare(EObject part, EAttribute feature, Quantity value, Setting limit, Instrument device,
			Findings findings) {
		Quantity bound = limit.getQuantity();
		PropertyName name = PropertyName.of(limit.getName());
		if (bound == null || !bound.dimension().equals(value.dimension()) || !means(name, feature)) {
			return;
		}
		boolean range = bound.canonicalLower() < bound.canonicalUpper() && Double.isFinite(bound.canonicalLower());
		boolean lowest = name.words().stream().anyMatch(LOWEST::contains);
		boolean above = !lowest && value.canonicalLower() > bound.canonicalUpper() * (1 + 1e-9);
		boolean below = (lowest || range) && value.canonicalUpper() < bound.canonicalLower() * (1 - 1e-9);
		if (above || below) {
			findings.warning(part, feature, Labels.field(feature) + " " + value.text() + " is "
					+ (above ? "more" : "less") + " than " + RecordLabels.shortName(device) + " can do: "
					+ String.valueOf(limit.getName()) + " " + bound.text() + ".");
		}
	}

	/** Whether "highest temperature", "temperature" or "max speed" is about a field such as rollSpeed or temperature. */
	private static boolean means(PropertyName limit, EAttribute feature) {
		List<String> words = limit.words().stream().filter(w -> !LOWEST.contains(w) && !HIGHEST.contains(w)).toList();
		PropertyName field = PropertyName.of(feature.getName());
		return !words.isEmpty() && (field.endsWith(new PropertyName(words)) || PropertyName.of(Labels.field(feature))
				.endsWith(new PropertyName(words)));
	}
}
