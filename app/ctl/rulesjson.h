// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/openconcerns.h"
#include "session.h"
#include "words/evidence.h"

#include <QtCore/QJsonObject>

namespace hometray::ctl {

[[nodiscard]] QString nameOfStage(Stage stage);
/// The record of a family with an open concern, which is told by the child it is about and its
/// first words; null of all others, and of one that cannot be read.
[[nodiscard]] RecordPtr recordOfWorries(Session &session, const KnownCase &known);
/// Whether what is due is an action, or several: which, and whose, only the record says.
[[nodiscard]] bool isOfActions(const DueItem &item);
/// Whether actions are told by their words, where so many families are told of: reading the record
/// of each of very many would take many times as long as what is asked, and nobody keeps so many.
[[nodiscard]] bool tellsActions(qsizetype families);
/// What something due is called, of an action whose it is, and of a concern whether somebody was
/// told.
[[nodiscard]] QString dueWords(
    const DueItem &item, const Policy &policy, const words::Telling &telling);
[[nodiscard]] QJsonObject dueJson(
    const DueItem &item, const Policy &policy, const words::Telling &telling);
[[nodiscard]] QJsonObject checklistJson(
    const ChecklistResult &result, const Policy &policy, const words::Telling &telling);

} // namespace hometray::ctl
