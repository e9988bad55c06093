import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"

const { care, grievance } = SHOP_FACTS

export const contact: ContentPage = {
  title: "संपर्क और शिकायतें",
  summary: "ŠKODA Lifestyle India से कैसे संपर्क करें: ग्राहक सेवा, दुकान चलाने वाली कंपनी और शिकायत अधिकारी।",
  lead: "हर संदेश कोई व्यक्ति पढ़ता है। कृपया अपना ऑर्डर नंबर साथ रखें।",
  sections: [
    {
      id: "care",
      title: "ग्राहक सेवा",
      blocks: [
        {
          facts: [
            ["ई-मेल", `[${care.email}](mailto:${care.email})`],
            ["फ़ोन", `[${care.phone}](tel:${care.phone.replaceAll(" ", "")})`],
            ["समय", care.hours.hi],
          ],
        },
        "ऑर्डर कहाँ है यह देखने के लिए उसके नंबर और अपने मोबाइल नंबर से [उसे ट्रैक करें](/track)। अधिकतर सवालों के जवाब [डिलीवरी](/delivery) और [वापसी](/returns) में हैं।",
      ],
    },
    {
      id: "grievance",
      title: "शिकायत अधिकारी",
      blocks: [
        "यदि हमारे उत्तर से आपकी शिकायत दूर नहीं होती, या वह आपके व्यक्तिगत डेटा से जुड़ी है, तो उपभोक्ता संरक्षण (ई-कॉमर्स) नियम 2020 और डिजिटल व्यक्तिगत डेटा संरक्षण अधिनियम 2023 के तहत नियुक्त अधिकारी को लिखें।",
        {
          facts: [
            ["नाम", grievance.name.hi],
            ["पद", grievance.designation.hi],
            ["ई-मेल", `[${grievance.email}](mailto:${grievance.email})`],
            ["फ़ोन", `[${grievance.phone}](tel:${grievance.phone.replaceAll(" ", "")})`],
            ["डाक", `${SHOP_FACTS.legalName}, ${SHOP_FACTS.address}`],
          ],
        },
        [
          `शिकायत मिलने की पुष्टि ${grievance.acknowledgeHours} घंटे के भीतर की जाती है, टिकट नंबर के साथ, जिससे आप उसकी स्थिति जान सकें।`,
          "शिकायत मिलने के दिन से एक महीने के भीतर उसका निपटारा किया जाता है।",
        ],
        "आप राष्ट्रीय उपभोक्ता हेल्पलाइन से भी संपर्क कर सकते हैं: 1915 पर फ़ोन करें या consumerhelpline.gov.in देखें।",
      ],
    },
    {
      id: "company",
      title: "यह दुकान कौन चलाता है",
      blocks: [
        {
          facts: [
            ["कंपनी", SHOP_FACTS.legalName],
            ["पंजीकृत कार्यालय", SHOP_FACTS.address],
            ["CIN", SHOP_FACTS.cin],
            ["GSTIN", SHOP_FACTS.gstin],
          ],
        },
        "इस दुकान की हर चीज़ की विक्रेता यही कंपनी है। भुगतान BillDesk के ज़रिए होते हैं।",
      ],
    },
  ],
}
