// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// A label that wraps remembers how high it was; what it is asked must be right all the same.
class TestLabels : public QObject {
    Q_OBJECT

    static constexpr int narrow = 120;
    const QString m_long = u"The tablets are on the high shelf now, said Mum at the door."_s;

private Q_SLOTS:
    void moreTextNeedsMoreHeight()
    {
        WrapLabel label(u"Mum."_s);
        const int before = label.heightForWidth(narrow);
        label.setText(m_long);
        QVERIFY(label.heightForWidth(narrow) > before);
        label.setText(u"Mum."_s);
        QCOMPARE(label.heightForWidth(narrow), before);
    }

    void lessWidthNeedsMoreHeight()
    {
        const WrapLabel label(m_long);
        for (int width = narrow; width > 60; --width)
            QVERIFY(label.heightForWidth(width) >= label.heightForWidth(width + 1));
        QVERIFY(label.heightForWidth(60) > label.heightForWidth(10 * narrow));
    }

    void largerTextNeedsMoreHeight()
    {
        WrapLabel label(m_long);
        const int before = label.heightForWidth(narrow);
        QFont larger = label.font();
        larger.setPointSizeF(2 * larger.pointSizeF());
        label.setFont(larger);
        QVERIFY(label.heightForWidth(narrow) > before);
    }

    void aRoomierLookNeedsMoreHeight()
    {
        WrapLabel label(m_long);
        const int before = label.heightForWidth(narrow);
        label.setStyleSheet(u"padding: 9px"_s);
        QVERIFY(label.heightForWidth(narrow) > before);
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
